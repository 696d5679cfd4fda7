const { refuseUnknown, strict } = require('../strict.cjs');

const KNOWN = [
  'id',
  'label',
  'role',
  'type',
  'accelerator',
  'submenu',
  'click',
  'enabled',
  'visible',
  'checked',
];

/**
 * @typedef {object} Template
 * @property {string} [id]
 * @property {string} [label]
 * @property {string} [role]
 * @property {string} [type]
 * @property {string} [accelerator]
 * @property {Template[]} [submenu]
 * @property {(item: MenuItem, window: unknown, event: object) => void} [click]
 */

/** The menu is kept, not drawn: tests click on items, and the page has its own way to each screen. */
class MenuItem {
  /**
   * @param {Template} template
   * @param {(role: string) => void} onRole
   */
  constructor(template, onRole) {
    refuseUnknown('a menu item', template, KNOWN);
    this.id = template.id ?? '';
    this.label = template.label ?? '';
    this.role = template.role ?? '';
    this.type = template.type ?? (template.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = template.accelerator ?? '';
    this.submenu =
      template.submenu === undefined ? null : strict('menu', new StandInMenu(template.submenu, onRole));
    this.action = template.click;
    this.onRole = onRole;
  }

  click() {
    if (this.action !== undefined) this.action(this, null, {});
    else this.onRole(this.role);
  }
}

class StandInMenu {
  /**
   * @param {Template[]} template
   * @param {(role: string) => void} onRole
   */
  constructor(template, onRole) {
    this.items = template.map((item) => strict('menuItem', new MenuItem(item, onRole)));
  }

  /**
   * @param {string} id
   * @returns {MenuItem | null}
   */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}

/** @param {import('../host.cjs').Host} host */
function createMenu(host) {
  /** @type {StandInMenu | null} */
  let applicationMenu = null;
  /** @param {string} role */
  const onRole = (role) => {
    if (role !== 'quit') throw new Error(`stand-in: the menu role ${role} is not implemented`);
    host.app.quit();
  };
  return strict('Menu', {
    /** @param {Template[]} template */
    buildFromTemplate: (template) => strict('menu', new StandInMenu(template, onRole)),
    /** @param {StandInMenu | null} menu */
    setApplicationMenu: (menu) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  });
}

module.exports = { createMenu };
