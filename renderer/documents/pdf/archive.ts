/** What PDF/A-3b adds to a file: metadata as XMP and the meaning of its colours. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** French where nothing is said. */
  readonly language?: 'fr-FR' | 'en-GB';
}

export const PRODUCER = 'Encours';
export const FRENCH = 'fr-FR';

export function xmpPacket(facts: DocumentFacts): Uint8Array {
  const date = `${facts.day}T00:00:00Z`;
  const packet =
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n' +
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n' +
    '<dc:format>application/pdf</dc:format>\n' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(facts.title)}</rdf:li></rdf:Alt></dc:title>\n` +
    `<dc:creator><rdf:Seq><rdf:li>${xml(facts.author)}</rdf:li></rdf:Seq></dc:creator>\n` +
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(facts.subject)}</rdf:li></rdf:Alt></dc:description>\n` +
    `<dc:language><rdf:Bag><rdf:li>${facts.language ?? FRENCH}</rdf:li></rdf:Bag></dc:language>\n` +
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate>` +
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>\n<pdf:Producer>${PRODUCER}</pdf:Producer>\n` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>';
  return new TextEncoder().encode(packet);
}

function xml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** An ICC profile of sRGB (version 4, matrix and parametric curves), from the figures of IEC 61966-2-1. */
export function srgbProfile(): Uint8Array {
  const whitePoint = [0.9642, 1, 0.8249];
  const curve = fixedNumbers('para', [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045], 3);
  const tags: [tag: string, data: Uint8Array][] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('Public domain')],
    ['wtpt', fixedNumbers('XYZ ', whitePoint)],
    [
      'chad',
      fixedNumbers(
        'sf32',
        [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168],
      ),
    ],
    ['rXYZ', fixedNumbers('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', fixedNumbers('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', fixedNumbers('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = 128 + 4 + tags.length * 12;
  const offsets = new Map<Uint8Array, number>();
  let length = start;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, length);
    length += data.length;
  }
  const profile = new Uint8Array(length);
  const fields = new DataView(profile.buffer);
  fields.setUint32(0, length);
  fields.setUint32(8, 0x04200000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  [2026, 1, 1].forEach((part, index) => fields.setUint16(24 + index * 2, part));
  ascii(profile, 36, 'acsp');
  whitePoint.forEach((part, index) => fields.setInt32(68 + index * 4, Math.round(part * 65536)));
  fields.setUint32(128, tags.length);
  tags.forEach(([tag, data], index) => {
    const entry = 132 + index * 12;
    const offset = offsets.get(data) ?? 0;
    ascii(profile, entry, tag);
    fields.setUint32(entry + 4, offset);
    fields.setUint32(entry + 8, data.length);
    profile.set(data, offset);
  });
  return profile;
}

function ascii(target: Uint8Array, offset: number, text: string): void {
  for (let at = 0; at < text.length; at += 1) target[offset + at] = text.charCodeAt(at);
}

function fixedNumbers(type: string, values: readonly number[], functionType?: number): Uint8Array {
  const start = functionType === undefined ? 8 : 12;
  const data = new Uint8Array(start + values.length * 4);
  const fields = new DataView(data.buffer);
  ascii(data, 0, type);
  if (functionType !== undefined) fields.setUint16(8, functionType);
  values.forEach((value, index) => fields.setInt32(start + index * 4, Math.round(value * 65536)));
  return data;
}

function localized(text: string): Uint8Array {
  const data = new Uint8Array((28 + text.length * 2 + 3) & ~3);
  const fields = new DataView(data.buffer);
  ascii(data, 0, 'mluc');
  fields.setUint32(8, 1);
  fields.setUint32(12, 12);
  ascii(data, 16, 'enUS');
  fields.setUint32(20, text.length * 2);
  fields.setUint32(24, 28);
  for (let at = 0; at < text.length; at += 1) fields.setUint16(28 + at * 2, text.charCodeAt(at));
  return data;
}
