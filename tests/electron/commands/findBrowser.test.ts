import { describe, expect, it } from 'vitest';
import { findBrowser, howToInstall, type BrowserSources } from '../../../build/commands/findBrowser';

/** A machine on which nothing is found, unless said otherwise; notes what was tried. */
function machine(offered: Partial<BrowserSources>): { sources: BrowserSources; tried: string[] } {
  const tried: string[] = [];
  const sources: BrowserSources = {
    installed: () => null,
    downloaded: () => null,
    download: () => tried.push('download'),
    mayInstallPackage: () => false,
    installPackage: () => tried.push('package'),
    say: () => undefined,
    ...offered,
  };
  return { sources, tried };
}

describe('the browser', () => {
  it('is the installed one, and nothing is downloaded', () => {
    const { sources, tried } = machine({ installed: () => '/usr/bin/chromium' });
    expect(findBrowser(sources)).toBe('/usr/bin/chromium');
    expect(tried).toEqual([]);
  });

  it('is the one that was downloaded before', () => {
    const { sources, tried } = machine({ downloaded: () => '/cache/chrome' });
    expect(findBrowser(sources)).toBe('/cache/chrome');
    expect(tried).toEqual([]);
  });

  it('is downloaded where that works', () => {
    let there = false;
    const { sources } = machine({
      downloaded: () => (there ? '/cache/chrome' : null),
      download: () => {
        there = true;
      },
    });
    expect(findBrowser(sources)).toBe('/cache/chrome');
  });

  it('is the system’s package where it may be installed and the download failed', () => {
    let there = false;
    const { sources, tried } = machine({
      installed: () => (there ? '/usr/bin/chromium' : null),
      mayInstallPackage: () => true,
      installPackage: () => {
        there = true;
      },
    });
    expect(findBrowser(sources)).toBe('/usr/bin/chromium');
    expect(tried).toEqual(['download']);
  });

  it('is asked for in two languages with one line to type, where nothing worked', () => {
    const { sources, tried } = machine({ mayInstallPackage: () => true });
    expect(() => findBrowser(sources)).toThrow(/ENCOURS_BROWSER[\s\S]*ENCOURS_BROWSER/);
    expect(tried).toEqual(['download', 'package']);
  });

  it.each([
    ['linux', 'sudo apt-get install -y chromium'],
    ['win32', 'winget install Google.Chrome'],
    ['darwin', 'brew install --cask google-chrome'],
  ] as const)('has its line on %s', (platform, line) => {
    expect(howToInstall(platform)).toContain(line);
  });
});
