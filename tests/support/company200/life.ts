import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkLetter,
  loadFonts,
  renderBatch,
  renderLetter,
  renderRecoverySheet,
} from '../../../renderer/documents/render';
import { extractPages } from '../../../renderer/documents/extract';
import type { Account, AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { rate } from '../../../renderer/domain/rate';
import type { StepId } from '../../../renderer/domain/reminders/plan';
import { proposeReminders } from '../../../renderer/domain/reminders/proposeReminders';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { readCustomerFile } from '../../../renderer/exchange/customerFile';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import { allowFormalNotice } from '../../../renderer/store/acts/allowFormalNotice';
import { cancelBatch } from '../../../renderer/store/acts/cancelBatch';
import { decideLettering } from '../../../renderer/store/acts/decideLettering';
import { denyCollective } from '../../../renderer/store/acts/denyCollective';
import { editCustomer } from '../../../renderer/store/acts/editCustomer';
import { enterRate } from '../../../renderer/store/acts/enterRate';
import { eraseCustomers } from '../../../renderer/store/acts/eraseCustomers';
import { liftHold } from '../../../renderer/store/acts/liftHold';
import { placeHold } from '../../../renderer/store/acts/placeHold';
import { postBatch } from '../../../renderer/store/acts/postBatch';
import { saveCompany } from '../../../renderer/store/acts/saveCompany';
import { saveDraft } from '../../../renderer/store/acts/saveDraft';
import { saveSettings } from '../../../renderer/store/acts/saveSettings';
import { splitCollective } from '../../../renderer/store/acts/splitCollective';
import { undoAct } from '../../../renderer/store/acts/undoAct';
import { undoImport } from '../../../renderer/store/acts/undoImport';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { everyAccount } from '../../../renderer/store/queries/readEverything';
import { acceptCustomers, previewCustomers } from '../../../renderer/usecases/importCustomers';
import { acceptPreview, previewImport } from '../../../renderer/usecases/importFile';
import { issueBatch } from '../../../renderer/usecases/issueBatch';
import { prepareBatch } from '../../../renderer/usecases/prepareBatch';
import { actContext, reminderContext } from '../../../renderer/usecases/reminderContext';
import type { Printer, Services } from '../../../renderer/usecases/services';
import { aCompany, aRateTable } from '../builders';
import { accountOf } from '../../store/checks/scene';

type Needed = Omit<Services, 'portfolio'>;

/** Two years of a company in a database, through the program's own acts, on a calendar that the script tells. */
export class Life {
  #today = '2025-01-15';
  #ids = 0;
  #prints = 0;
  readonly #services: Needed;

  constructor(readonly database: EncoursDatabase) {
    this.#services = {
      database,
      files: {
        readReceivables: (source, options) => readReceivables(source, options),
        readCustomerFile: (source) => readCustomerFile(source),
      },
      printer: {
        renderLetter,
        renderBatch: (request) => this.#print(request),
        checkLetter: (model) => Promise.resolve(checkLetter(model)),
        extractPages,
        renderRecoverySheet,
      },
      bundledRates: aRateTable(),
      today: () => day(this.#today),
      now: () => `${this.#today}T08:15:00.000Z`,
      newId: () => this.newId(),
      by: 'Claire Martin',
    };
  }

  readonly newId = (): string => `0193c0de-0000-7000-8000-${String((this.#ids += 1)).padStart(12, '0')}`;

  static async begin(database: EncoursDatabase): Promise<Life> {
    const fonts = join(import.meta.dirname, '..', '..', '..', 'assets', 'fonts');
    const font = async (style: string): Promise<Uint8Array> =>
      readFile(join(fonts, `IBMPlexSans-${style}.ttf`));
    loadFonts({
      regular: await font('Regular'),
      semiBold: await font('SemiBold'),
      italic: await font('Italic'),
    });
    return new Life(database);
  }

  on(today: string): this {
    this.#today = today;
    return this;
  }

  async importFile(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<string> {
    const preview = await previewImport(this.#services, { name, content: new Blob([content]) });
    if (!preview.ok) throw new Error(preview.error.message);
    return (await acceptPreview(this.#services, preview)).importId;
  }

  async importCustomers(text: string): Promise<void> {
    const file = await readCustomerFile(new Blob([text]));
    if (!file.ok) throw new Error(file.error.message);
    await acceptCustomers(
      this.#services,
      await previewCustomers(this.#services, 'clients.csv', file.customers),
    );
  }

  async edit(code: string, edit: Parameters<typeof editCustomer>[2]['edit']): Promise<number> {
    return (await editCustomer(this.database, this.#at(), { ...(await this.#known(code)), edit })).seq;
  }

  async hold(
    code: string,
    until: string | null,
    reason: string,
    number: string | null = null,
  ): Promise<number> {
    const account = await accountOf(this.database, code);
    const itemId =
      number === null ? null : (account.items.find((item) => item.number === number)?.id ?? null);
    const hold = { until: until === null ? null : day(until), reason, itemId };
    return (await placeHold(this.database, this.#at(), { ...(await this.#known(code)), hold })).seq;
  }

  async lift(code: string): Promise<void> {
    await liftHold(this.database, this.#at(), { ...(await this.#known(code)), itemId: null });
  }

  async allow(code: string): Promise<void> {
    await allowFormalNotice(this.database, this.#at(), { ...(await this.#known(code)), allowed: true });
  }

  async decide(code: string, decision: 'settled' | 'open'): Promise<void> {
    await decideLettering(this.database, this.#at(), {
      ...(await this.#known(code)),
      letter: 'ZZ',
      decision,
    });
  }

  async deny(code: string): Promise<void> {
    await denyCollective(this.database, this.#at(), await this.#known(code));
  }

  async split(
    code: string,
    parts: readonly { code: string; name: string; of: readonly [string, number | null][] }[],
  ): Promise<void> {
    const account = await accountOf(this.database, code);
    const item = (number: string) => {
      const found = account.items.find((candidate) => candidate.number === number);
      if (found === undefined) throw new Error(`no item ${number}`);
      return found;
    };
    await splitCollective(
      this.database,
      this.#at(),
      {
        ...(await this.#known(code)),
        parts: parts.map(({ of, ...part }) => ({
          ...part,
          accountId: this.newId() as AccountId,
          portions: of.map(([number, amount]) => ({
            itemId: item(number).id,
            amount: (amount ?? item(number).amount) as Account['items'][number]['amount'],
          })),
        })),
      },
      this.newId,
    );
  }

  async settings(change: Partial<typeof DEFAULT_SETTINGS>): Promise<number> {
    return (await saveSettings(this.database, this.#at(), { ...DEFAULT_SETTINGS, ...change })).seq;
  }

  async company(change: Parameters<typeof aCompany>[0]): Promise<void> {
    await saveCompany(this.database, this.#at(), aCompany({ name: 'Atelier Lumière', ...change }));
  }

  async rates(): Promise<void> {
    const entered = { source: 'Banque de France', enteredOn: day(this.#today) };
    await enterRate(this.database, this.#at(), {
      table: 'ecb',
      half: '2026-S2',
      refi: rate(200),
      ...entered,
    });
    await enterRate(this.database, this.#at(), {
      table: 'legal',
      half: '2026-S2',
      professional: rate(255),
      individual: rate(640),
      ...entered,
    });
  }

  /** Issues some of the letters proposed today, those that want a tick ticked. @returns the batch */
  async issue(
    most: number,
    wanted: (step: StepId, account: Account) => boolean = () => true,
  ): Promise<string> {
    const context = await reminderContext(this.#services);
    const accountIds: AccountId[] = [];
    for (const account of await this.#accounts()) {
      const { letter, obstacles } = proposeReminders(account, context);
      const small = account.items.length < 100;
      if (letter !== null && obstacles.length === 0 && small && wanted(letter.step, account))
        accountIds.push(account.id);
    }
    const chosen = accountIds.slice(0, most);
    const paragraphs = { [chosen[0] ?? '']: 'Nous restons à votre disposition au téléphone.' };
    const prepared = await prepareBatch(this.#services, {
      accountIds: chosen,
      confirmed: chosen,
      paragraphs,
    });
    const { batch } = await issueBatch(this.#services, prepared);
    const steps = prepared.ready.map(({ account, proposal }) => `${account.kind} ${proposal.step}`);
    process.stdout.write(
      `${this.#today} ${batch.letters.length} letters: ${[...new Set(steps)].join(', ')}\n`,
    );
    return batch.id;
  }

  async post(batchId: string, on: string): Promise<number> {
    return (await postBatch(this.database, this.#at(), { batchId, on: day(on) })).seq;
  }

  async cancel(batchId: string): Promise<void> {
    await cancelBatch(this.database, this.#at(), { batchId });
  }

  async undo(seq: number): Promise<void> {
    await undoAct(this.database, this.#at(), { seq });
  }

  async undoImport(importId: string): Promise<void> {
    await undoImport(this.database, this.#at(), { importId });
  }

  async erase(code: string, manner: 'erase' | 'anonymise'): Promise<void> {
    const customers = [await this.#known(code)];
    await eraseCustomers(this.database, this.#at(), { manner, customers, onRequest: true });
  }

  async draft(codes: {
    excluded: readonly string[];
    confirmed: readonly string[];
    paragraph: string;
  }): Promise<void> {
    const idOf = async (code: string): Promise<AccountId> => (await accountOf(this.database, code)).id;
    await saveDraft(this.database, this.#at(), {
      day: day(this.#today),
      excluded: await Promise.all(codes.excluded.map(idOf)),
      confirmed: await Promise.all(codes.confirmed.map(idOf)),
      paragraphs: { [await idOf(codes.paragraph)]: 'Merci de votre confiance.' },
    });
  }

  /** Most batches are kept as a few bytes: the pages are not what this fixture is about. One of them is printed. */
  async #print(request: Parameters<Printer['renderBatch']>[0]): ReturnType<Printer['renderBatch']> {
    this.#prints += 1;
    if (this.#prints === 9) return renderBatch(request);
    const pages = request.models.map((_model, index) => ({ firstPage: index + 1, lastPage: index + 1 }));
    const bytes = new TextEncoder().encode(`%PDF of batch ${this.#prints}`);
    return Promise.resolve({ bytes, pages, pageCount: pages.length });
  }

  async #accounts(): Promise<readonly Account[]> {
    const all: Account[] = [];
    for await (const accounts of everyAccount(this.database)) all.push(...accounts);
    return all.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async #known(code: string) {
    const { id: accountId, revision } = await accountOf(this.database, code);
    return { accountId, revision };
  }

  #at() {
    return actContext(this.#services);
  }
}
