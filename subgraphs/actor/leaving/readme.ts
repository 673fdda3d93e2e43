/** The page that lies in an export, for somebody who has never heard of this software. */
export function exportReadme(did: string, name: string): string {
  return `# What ${name} said

This folder holds everything that ${name} (${did}) published, decided and drafted with Constellation. It can be read without that
software: each \`.ndjson\` file has one JSON value on each line, and \`manifest.json\` lists all files with the SHA-256 of each.

| file | what it holds |
|---|---|
| \`records.ndjson\` | every version of every record: its envelope (what, when, by whom), its content, its proof, who might see it |
| \`answers.ndjson\` | those of them that answer records of others (confirmations and rejections) |
| \`policies.ndjson\` | who might see which record from when on |
| \`journal.ndjson\` | the same and more, in the order in which it happened, with the places in the public and the members' feed |
| \`drafts.ndjson\` | what was being written and never published |
| \`audit.ndjson\` | who was shown, or refused, what is shared with few: ids only |
| \`key-history.json\` | which keys spoke for ${name}, from when to when, each signed by the one before |
| \`did.json\` | its name and its present key |
| \`hubs.json\`, \`moved.json\` | if they are here: the hubs it takes part in, and where it has moved to |
| \`erased.json\` | if it is here: which content was erased for good (ids and names of fields; the content is gone) |
| \`narrowed.ndjson\` | which records were shown to fewer than before, or withdrawn, and when (ids only) |
| \`shut-out.ndjson\` | when people were shut out, and tokens and passkeys removed (ids and digests only) |

## Proofs

\`sdJwt\` is a signed statement in the form SD-JWT (RFC 9901): a part that was signed, and behind \`~\` one disclosure for each field.
It can be checked with any library for SD-JWT and the key in \`key-history.json\` that its header names. \`digest\` is the SHA-256 of the
part that was signed, without its signature; other organizations name that digest when they answer a record. A field named in \`erased\` was signed and has no
disclosure any more: nobody can tell what it said.

## What is not here

Private keys, tokens, passkeys and sessions: whoever has those can speak for ${name}. A backup of the node holds the key. What other
organizations said about ${name} is theirs and stays with them.

Keep this folder as you would keep your files: it holds what is private, too.
`;
}
