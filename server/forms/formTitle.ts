/** What people call a form: the title among its own properties, else its id. */
export function formTitle(id: string, schema: Readonly<Record<string, unknown>>): string {
  const { properties } = schema;
  const title = typeof properties === 'object' && properties !== null && 'title' in properties ? properties.title : undefined;
  return typeof title === 'string' && title !== '' ? title : id;
}
