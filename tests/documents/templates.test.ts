import { describe, expect, it } from 'vitest';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { DocumentRefusedError } from '../../renderer/documents/errors';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import {
  parseTemplate,
  templateIn,
  templatesFor,
  templatesOf,
  type Template,
  type Templates,
} from '../../renderer/documents/texts/template';
import { DEFAULT_PLAN } from '../../renderer/domain/plans/defaultPlan';
import { aLetter, renderer } from './models';
import { readPdf } from './readPdf';

const form: Template['forms']['consumer'] = {
  object: ['Un petit mot sur {{count}} factures'],
  salutation: 'Chère cliente, cher client,',
  opening: [],
  request: ['Merci de penser à nous régler {{total}}.'],
  closing: [],
  politeness: 'Bien à vous,',
};

/** An owner's own words, in one version of them. */
function ownTemplate(version: number, spec: Partial<Pick<Template, 'id' | 'name' | 'forms'>> = {}): Template {
  return parseTemplate({
    id: 'petit mot',
    version,
    name: 'Petit mot',
    forms: { business: form, consumer: form },
    ...spec,
  });
}

/** A letter of a plan of the owner's own, whose names mean nothing to the program. */
function ownLetter(version: number, spec: Parameters<typeof aLetter>[0] = {}): LetterModel {
  const stage = {
    planId: 'boutique',
    planVersion: 4,
    stepId: 'gentil',
    nature: 'reminder',
    rank: 7,
  } as const;
  return aLetter({ stage, template: { id: 'petit mot', version }, ...spec });
}

async function textOf(model: LetterModel, templates: Templates): Promise<string> {
  return (await readPdf(await renderer.renderDocument({ kind: 'letter', model, templates }))).text;
}

describe('templates that travel with the request', () => {
  it('gives a letter the words and the name of its template, whatever its step is called', async () => {
    const document = {
      kind: 'letter',
      model: ownLetter(3),
      templates: templatesOf([ownTemplate(3)]),
    } as const;
    const read = await readPdf(await renderer.renderDocument(document));
    expect(read.title).toBe('Petit mot – Menuiserie Durand & Fils');
    expect(read.outline[0]?.title).toBe('Menuiserie Durand & Fils – Petit mot (R-2026-0042)');
    expect(read.text).toContain('Objet : Un petit mot sur 5 factures');
    expect(read.text).toContain('Merci de penser à nous régler');
  });

  it('refuses a letter whose template is absent or of another version, even for a preview', async () => {
    const templates = templatesOf([ownTemplate(2), ...Object.values(DEFAULT_TEMPLATES)]);
    for (const model of [
      ownLetter(3),
      ownLetter(1),
      ...['constructor', '__proto__', 'autre'].map((id) => aLetter({ template: { id, version: 1 } })),
    ]) {
      const document = { kind: 'letter', model, templates } as const;
      const detail = { kind: 'template', ...model.template };
      expect(renderer.checkDocument(document)).toMatchObject([
        { code: 'templateMissing', severity: 'refused', detail },
      ]);
      const refusal: unknown = await renderer
        .renderDocument(document, { preview: true })
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(DocumentRefusedError);
      expect(refusal).toMatchObject({ problems: [{ code: 'templateMissing' }] });
      await expect(
        renderer.renderBatch({
          models: [aLetter(), model],
          templates,
          title: 'Lot',
          duplex: false,
          summary: true,
        }),
      ).rejects.toThrow(`«\u00a0${model.template.id}\u00a0» (version ${model.template.version})`);
    }
  });

  it('lists a batch by the names of its templates, the softest step first', async () => {
    const templates = templatesOf([ownTemplate(1), ...Object.values(DEFAULT_TEMPLATES)]);
    const models = [aLetter({ step: 'formalNotice' }), ownLetter(1), ownLetter(1)];
    const { bytes } = await renderer.renderBatch({
      models,
      templates,
      title: 'Lot',
      duplex: false,
      summary: true,
    });
    const summary = (await readPdf(bytes)).pages.at(-1)?.text ?? '';
    expect(summary).toMatch(/Petit mot : 2 lettres, .*Mise en demeure : 1 lettre, /);
  });

  it('prints of a template what the font has, like of every text that somebody wrote', async () => {
    const words = { ...form, salutation: 'Bonjour 🌸 東,' };
    const templates = templatesOf([
      ownTemplate(1, { id: 'logo', forms: { business: words, consumer: words } }),
    ]);
    const text = await textOf(aLetter({ template: { id: 'logo', version: 1 } }), templates);
    expect(text).toContain('Bonjour ?,');
  });

  it('are picked for the letters that name them, in the version they name', () => {
    const models = [aLetter({ step: 'reminder1' }), aLetter({ step: 'reminder1' }), ownLetter(9)];
    expect(Object.keys(templatesFor(models, DEFAULT_TEMPLATES))).toEqual(['reminder1']);
    expect(templatesFor([ownLetter(2)], templatesOf([ownTemplate(1)]))).toEqual({});
    const odd = templatesOf([ownTemplate(1, { id: '__proto__' })]);
    expect(templateIn(structuredClone(odd), { id: '__proto__', version: 1 })?.name).toBe('Petit mot');
  });

  it('are brought along for every step of the plan that works untouched', () => {
    for (const { templateId } of DEFAULT_PLAN.steps)
      expect(templateIn(DEFAULT_TEMPLATES, { id: templateId, version: 1 })?.id).toBe(templateId);
  });
});

describe('what the law decides goes by a step’s nature', () => {
  it('speaks of days late and of a total to pay but before the due date', async () => {
    const stage = {
      planId: 'p',
      planVersion: 1,
      stepId: 'reminder3',
      nature: 'preventive',
      rank: 0,
    } as const;
    const before = await textOf(aLetter({ stage }), DEFAULT_TEMPLATES);
    expect(before).toContain('Total à échoir');
    expect(before).not.toContain('Retard (j)');
    const after = await textOf(ownLetter(1), templatesOf([ownTemplate(1)]));
    expect(after).toContain('Total à régler');
    expect(after).toContain('Retard (j)');
  });

  it('calls earlier letters by what they were: thanks and words before the due date are no reminders', async () => {
    const earlier = (['preventive', 'reminder', 'thanks'] as const).map((nature, rank) => ({
      stage: { planId: 'p', planVersion: 1, stepId: `pas ${rank}`, nature, rank },
      on: aLetter().date,
      reference: `R-${rank}`,
    }));
    const text = await textOf(aLetter({ step: 'reminder2', previous: earlier }), DEFAULT_TEMPLATES);
    expect(text).toContain('Notre lettre du 15 juin 2026');
    expect(text).not.toContain('nos lettres du');
  });
});
