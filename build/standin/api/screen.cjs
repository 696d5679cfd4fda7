const { strict } = require('../strict.cjs');

/** One display: what Chromium shows of the others can't be asked before there is a page. @param {import('../host.cjs').Host} host */
function createScreen(host) {
  const display = () => ({ id: 1, workArea: host.workArea, bounds: host.workArea, scaleFactor: 1 });
  return strict('screen', { getPrimaryDisplay: display, getAllDisplays: () => [display()] });
}

module.exports = { createScreen };
