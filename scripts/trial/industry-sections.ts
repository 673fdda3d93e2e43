/** The tracker's industries, as sections and divisions of ISIC Rev. 4. What fits none is left out. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  Apparel: ['C14'],
  'Biotech, health care & pharma': ['C21', 'Q'],
  Chemicals: ['C20'],
  'Food, beverage & agriculture': ['A', 'C10', 'C11'],
  'Fossil Fuels': ['B', 'C19'],
  Hospitality: ['I'],
  Infrastructure: ['F'],
  Manufacturing: ['C'],
  Materials: ['B', 'C'],
  'Power generation': ['D35'],
  Retail: ['G'],
  Services: ['S'],
  'Transportation services': ['H'],
};

export function sectorsOf(industry: string): readonly string[] {
  return Object.hasOwn(SECTIONS, industry) ? (SECTIONS[industry] ?? []) : [];
}
