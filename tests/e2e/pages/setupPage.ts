import { expect, type Locator, type Page } from '@playwright/test';

export interface CompanyToDescribe {
  readonly name: string;
  readonly siren: string;
  readonly street: string;
  readonly postCode: string;
  readonly town: string;
  readonly iban: string;
  readonly bic: string;
}

/** A fictitious workshop; its check digits are right. */
export const OWNER: CompanyToDescribe = {
  name: 'Atelier Bois Clair',
  siren: '732 829 320',
  street: '12 rue des Tanneurs',
  postCode: '69009',
  town: 'Lyon',
  iban: 'FR14 2004 1010 0505 0001 3M02 606',
  bic: 'PSSTFRPPLYO',
};

/** The assistant of the first start. */
export class SetupPage {
  constructor(readonly page: Page) {}

  async describe(): Promise<void> {
    await this.page.getByRole('button', { name: 'Décrire ma société' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Votre société' })).toBeVisible();
  }

  /** The assistant is what the program began with. */
  async isShown(): Promise<boolean> {
    return this.page.getByRole('button', { name: 'Décrire ma société' }).isVisible();
  }

  /** Leaves the assistant without describing a company. */
  async later(): Promise<void> {
    await this.page.getByRole('button', { name: 'Finir plus tard' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  }

  async sample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Essayer avec la société d’exemple' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible({
      timeout: 60_000,
    });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: false });
  }

  async fillIdentity({ name, siren, street, postCode, town }: CompanyToDescribe): Promise<void> {
    await this.field('Nom de la société').fill(name);
    await this.field('SIREN').fill(siren);
    await this.field('Numéro et rue').fill(street);
    await this.field('Code postal').fill(postCode);
    await this.field('Ville').fill(town);
    await this.next();
    await expect(
      this.page.getByRole('heading', { level: 1, name: 'Vos coordonnées bancaires' }),
    ).toBeVisible();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continuer' }).click();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Terminer' }).click();
  }

  async finished(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'C’est prêt' })).toBeVisible();
  }

  /** The whole assistant with nothing wrong, up to the import screen. */
  async complete(company: CompanyToDescribe = OWNER): Promise<void> {
    await this.describe();
    await this.fillIdentity(company);
    await this.field('IBAN').fill(company.iban);
    await this.field('BIC').fill(company.bic);
    await this.finish();
    await this.finished();
    await this.page.getByRole('button', { name: 'Importer mon premier fichier' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  }
}
