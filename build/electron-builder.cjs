/**
 * What is delivered, and how. Everything is bundled beforehand: the package holds the bundles and nothing of node_modules.
 * Identifier and product name are never changed, or the owner's data would seem lost.
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'fr.encours.app',
  productName: 'Encours',
  copyright: 'Copyright © 2026 Encours',
  directories: { output: 'release', buildResources: 'build/resources' },
  files: [
    'out/main/**',
    'out/safety/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    '!node_modules/**',
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['fr', 'en-US', 'en'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // Setting fuses breaks the signature that Electron comes with, and Apple silicon kills what has a broken one. Where the
    // owner's certificate is there it signs once more, over this one; `codesign` is on a Mac only.
    resetAdHocDarwinSignature: process.platform === 'darwin',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    icon: 'build/resources/icon.ico',
    artifactName: '${productName}-${version}-${arch}.${ext}',
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
    shortcutName: 'Encours',
    installerLanguages: ['fr_FR', 'en_US'],
    language: '1036',
  },
  mac: {
    // Two programs instead of one for both processors: each is half as large.
    target: [{ target: 'dmg', arch: ['arm64', 'x64'] }],
    icon: 'build/resources/icon.icns',
    category: 'public.app-category.finance',
    hardenedRuntime: true,
    entitlements: 'build/resources/entitlements.mac.plist',
    entitlementsInherit: 'build/resources/entitlements.mac.plist',
    artifactName: '${productName}-${version}-${arch}.${ext}',
    extendInfo: { CFBundleDevelopmentRegion: 'fr', CFBundleLocalizations: ['fr', 'en'] },
  },
  dmg: { sign: false },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'encours',
    icon: 'build/resources/icons',
    category: 'Office',
    synopsis: 'Poste clients et relances',
    maintainer: 'Encours <contact@encours.invalid>',
    artifactName: '${productName}-${version}-${arch}.${ext}',
  },
};
