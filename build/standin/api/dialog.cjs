const { refuseUnknown, strict } = require('../strict.cjs');
const { homedir } = require('node:os');
const { askForFile, askForFolder, askQuestion, askWhereToSave, showError } = require('../nativeDialogs.cjs');

/** @typedef {Record<string, any>} Options Electron's own shapes */

const SAVE = ['title', 'defaultPath', 'filters', 'properties'];
const OPEN = ['title', 'defaultPath', 'filters', 'properties'];
const MESSAGE = ['type', 'title', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink'];

/**
 * With a window the system's own dialogs are shown; without one there is nobody to answer, and a test has to.
 * @param {import('../host.cjs').Host} host
 */
function createDialog(host) {
  /** @param {string} name */
  const needSomebody = (name) => {
    if (!host.options.headed) throw new Error(`stand-in: nobody is there to answer dialog.${name}`);
  };
  return strict('dialog', {
    /**
     * @param {unknown} _window
     * @param {Options} options
     */
    showSaveDialog: async (_window, options) => {
      refuseUnknown('showSaveDialog', options, SAVE);
      needSomebody('showSaveDialog');
      const filePath = await askWhereToSave(options['title'], options['defaultPath']);
      return { canceled: filePath === null, filePath: filePath ?? '' };
    },
    /**
     * @param {unknown} _window
     * @param {Options} options
     */
    showOpenDialog: async (_window, options) => {
      refuseUnknown('showOpenDialog', options, OPEN);
      needSomebody('showOpenDialog');
      const ask = options['properties'].includes('openDirectory') ? askForFolder : askForFile;
      const path = await ask(options['title'], options['defaultPath'] ?? homedir());
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    /**
     * @param {unknown} _window
     * @param {Options} options
     */
    showMessageBox: async (_window, options) => {
      refuseUnknown('showMessageBox', options, MESSAGE);
      needSomebody('showMessageBox');
      const { title, message, detail, buttons, cancelId } = options;
      const yes = await askQuestion({
        title,
        text: `${message}\n\n${detail}`,
        yes: buttons[1],
        no: buttons[0],
      });
      return { response: yes ? 1 : cancelId, checkboxChecked: false };
    },
    /**
     * @param {string} title
     * @param {string} text
     */
    showErrorBox: (title, text) => {
      console.error(`${title}\n${text}`);
      if (host.options.headed) showError(title, text);
    },
  });
}

module.exports = { createDialog };
