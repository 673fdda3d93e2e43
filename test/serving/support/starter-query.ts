/** The operation with which the GraphiQL page of a server begins, taken out of the page as a browser takes it. */
export async function starterQuery(url: string): Promise<string> {
  const html = await (await fetch(`${url}/graphiql`)).text();
  const attribute = /data-query="([^"]*)"/.exec(html)?.[1];
  if (attribute === undefined) throw new Error('the page begins with no query');
  return attribute.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
