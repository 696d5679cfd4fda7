const { refuseUnknown, strict } = require('../strict.cjs');

/** @param {import('../host.cjs').Host} host */
function createProtocol(host) {
  return strict('protocol', {
    /** @param {{ scheme: string, privileges: Record<string, boolean> }[]} schemes */
    registerSchemesAsPrivileged: (schemes) => {
      if (host.app.isReady()) throw new Error('stand-in: schemes must be declared before ready');
      for (const { scheme, privileges } of schemes) {
        refuseUnknown('privileges', privileges, ['standard', 'secure', 'supportFetchAPI']);
        if (!privileges['standard'] || !privileges['secure'] || !privileges['supportFetchAPI']) {
          throw new Error(`stand-in: ${scheme} must be standard, secure and open to fetch`);
        }
        host.schemes.add(scheme);
      }
    },
    /**
     * @param {string} scheme
     * @param {(request: Request) => Response | Promise<Response>} handler
     */
    handle: (scheme, handler) => {
      if (!host.schemes.has(scheme)) throw new Error(`stand-in: ${scheme} was not declared before ready`);
      host.protocols.set(scheme, handler);
    },
  });
}

module.exports = { createProtocol };
