import { readFileSync, writeFileSync } from 'node:fs';
import { base64url, CompactSign } from 'jose';
import {
  beginKeyHistory,
  digestOf,
  type Expectations,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  moveActor,
  presentSdJwt,
  recordSigner,
  recoverKey,
  revokeKey,
  rotateKey,
  type SigningKey,
  verifyRecord,
} from '../../schema/index.ts';
import type { CorpusCase } from './corpus.ts';

/**
 * Made the corpus once: `node test/corpus/make-corpus.ts`. What it wrote is committed, and is what counts; run it again to add
 * cases: those that are there are left as they are.
 */
const did = 'did:web:acme.example';
const other = 'did:web:evil.example';
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;
const newKey = async (alg: 'EdDSA' | 'ES256' = 'EdDSA') => importSigningKey(await generatePrivateJwk(alg));
const [ed, es, next, thief, stolen] = [
  await newKey(),
  await newKey('ES256'),
  await newKey(),
  await newKey(),
  await newKey(),
];
const [safe, safe2, safe3] = [await newKey(), await newKey(), await newKey()];
const typ = 'constellation-record+sd-jwt';

const content = {
  title: 'Clean rivers',
  direction: 'INCREASE',
  sdgs: ['6', '14.1'],
  target: { value: '12.5', unit: '%', due: '2030-12-31' },
  about: { id: `${other}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`, digest: digestOf('x') },
  summary: 'Fish & <b>people</b> — ß 水',
};
const envelope = {
  id: `${did}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`,
  kind: 'ImpactGoal',
  kindVersion: 1,
  version: 1,
  issuer: did,
  issuedAt: day(5),
  language: 'en',
  licence: 'CC-BY-4.0',
  dataClass: 'ORGANIZATIONAL',
} as const;
const sign = async (key: SigningKey, more: object = {}, fields: object = content, issuer = did) =>
  (await recordSigner(issuer, key)({ ...envelope, issuer, ...more } as never, fields as never)).sdJwt;

const born = await beginKeyHistory(did, ed, safe.thumbprint, day(1));
const bornEs = await beginKeyHistory(did, es, safe.thumbprint, day(1));
const rotated = await rotateKey(born, ed, next, day(10));
const revoked = await revokeKey(rotated, next, { thumbprint: ed.thumbprint, compromisedSince: day(8) }, day(11));
const rotatedAndRevoked = await rotateKey(born, ed, next, day(10), {
  revokes: { thumbprint: ed.thumbprint, compromisedSince: day(8) },
});
const stolenFrom = await rotateKey(born, ed, thief, day(8));
const recovered = await recoverKey(stolenFrom, safe, { key: next, recoveryThumbprint: safe2.thumbprint }, day(10), {
  after: 0,
  revokes: { thumbprint: ed.thumbprint, compromisedSince: day(8) },
});
const recoveredLost = await recoverKey(born, safe, { key: next, recoveryThumbprint: safe2.thumbprint }, day(10));
const recoveredTwice = await recoverKey(
  recoveredLost,
  safe2,
  { key: stolen, recoveryThumbprint: safe3.thumbprint },
  day(12),
);
const moved = await moveActor(born, ed, { node: 'https://node.example' }, day(10));
const movedTwice = await moveActor(moved, ed, { newDid: 'did:web:new.example' }, day(11));
const evil = await beginKeyHistory(other, thief, safe.thumbprint, day(1));

const good = await sign(ed);
const goodEs = await sign(es);
const [signed = '', ...disclosures] = good.split('~').slice(0, -1);
const [head = '', body = '', signature = ''] = signed.split('.');
const json = (text: string) => JSON.parse(new TextDecoder().decode(base64url.decode(text)));
const text = (value: unknown) => base64url.encode(JSON.stringify(value));
const goodHeader = json(head);
const goodPayload = json(body);
const with_ = (h: string, b: string, s: string, shown: readonly string[] = disclosures) =>
  [`${h}.${b}.${s}`, ...shown, ''].join('~');
async function resign(header: object, payload: object, shown = disclosures, key = ed): Promise<string> {
  const input = `${text(header)}.${text(payload)}`;
  const algorithm = key.alg === 'EdDSA' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
  const bytes = await crypto.subtle.sign(algorithm, key.key, new TextEncoder().encode(input));
  return [`${input}.${base64url.encode(new Uint8Array(bytes))}`, ...shown, ''].join('~');
}
const disclosure = (
  name: string,
  value: unknown,
  salt = base64url.encode(crypto.getRandomValues(new Uint8Array(16))),
) => text([salt, name, value]);
const hash = (one: string) => digestOf(one).slice('sha-256:'.length);
/** Signs these disclosures instead of those there are. */
const resignWith = (shown: readonly string[], claims: object = {}) =>
  resign(goodHeader, { ...goodPayload, ...claims, _sd: shown.map(hash) }, [...shown]);

async function statement(event: object, key: SigningKey, header: object = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(event)))
    .setProtectedHeader({
      alg: key.alg,
      typ: 'constellation-key+jwt',
      kid: `${did}#${key.thumbprint}`,
      ...header,
    } as never)
    .sign(key.key);
}
const then = async (history: KeyHistory, event: object, key: SigningKey, header: object = {}): Promise<KeyHistory> => ({
  did,
  statements: [
    ...history.statements,
    await statement(
      {
        did,
        seq: history.statements.length,
        at: day(12),
        previous: digestOf(history.statements.at(-1) ?? ''),
        ...event,
      },
      key,
      header,
    ),
  ],
});
const inception = (event: object = {}) => ({
  type: 'INCEPTION',
  did,
  seq: 0,
  jwk: ed.publicJwk,
  recovery: digestOf(safe.thumbprint),
  at: day(1),
  ...event,
});

/** The other signature that ECDSA allows: s is replaced by n - s. */
function otherS(sdJwt: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const [first = '', ...rest] = sdJwt.split('~');
  const [h, b, s = ''] = first.split('.');
  const bytes = base64url.decode(s);
  const value = BigInt(`0x${Buffer.from(bytes.slice(32)).toString('hex')}`);
  const flipped = Buffer.from((order - value).toString(16).padStart(64, '0'), 'hex');
  return [`${h}.${b}.${base64url.encode(Buffer.concat([bytes.slice(0, 32), flipped]))}`, ...rest].join('~');
}
const bit = (one: string, at: number) => one.slice(0, at) + (one[at] === 'A' ? 'B' : 'A') + one.slice(at + 1);
/** The same bytes in another text, which a lenient reader takes. */
const looseEnd = (one: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return one.slice(0, -1) + alphabet[alphabet.indexOf(one.at(-1) ?? 'A') + 1];
};
const { id } = envelope;
const digest = digestOf(`${head}.${body}`);
const answer = {
  title: content.title,
  sdgs: content.sdgs,
  target: { value: '12.5', unit: '%' },
  aboutRef: content.about,
};

type Entry = [
  id: string,
  description: string,
  presentation: unknown,
  history: unknown,
  verdict: string,
  code?: string,
  expectations?: Expectations,
];
const files: Record<string, Entry[]> = {
  'records.json': [
    ['R001', 'everything disclosed, EdDSA', good, born, 'VALID'],
    ['R002', 'everything disclosed, ES256', goodEs, bornEs, 'VALID'],
    [
      'R003',
      'some fields withheld',
      presentSdJwt(good, new Set(['title'])),
      born,
      'VALID',
      undefined,
      { withheld: ['direction', 'sdgs', 'target', 'about', 'summary'] },
    ],
    ['R004', 'every field withheld', presentSdJwt(good, 'NONE'), born, 'VALID'],
    ['R005', 'disclosures in another order', with_(head, body, signature, [...disclosures].reverse()), born, 'VALID'],
    [
      'R006',
      'decoys: digests that belong to no disclosure count as withheld',
      await resign(goodHeader, { ...goodPayload, _sd: [...goodPayload._sd, hash('decoy')] }),
      born,
      'VALID',
    ],
    [
      'R007',
      'the other signature that ECDSA allows has the same digest',
      otherS(goodEs),
      bornEs,
      'VALID',
      undefined,
      { digest: digestOf(goodEs.slice(0, goodEs.indexOf('~')).split('.').slice(0, 2).join('.')) },
    ],
    [
      'R008',
      'a second version that names the first',
      await sign(ed, { version: 2, previous: digest }),
      born,
      'VALID',
      undefined,
      { previous: digest },
    ],
    [
      'R009',
      'a tombstone',
      await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'MISTAKE' } }, {}),
      born,
      'VALID',
    ],
    ['R010', 'signed before the key was replaced', good, rotated, 'VALID'],
    ['R011', 'signed with the new key', await sign(next, { issuedAt: day(11) }), rotated, 'VALID'],
    [
      'R012',
      'signed with the new key after the old one was taken back',
      await sign(next, { issuedAt: day(12) }),
      revoked,
      'VALID',
    ],
    [
      'R013',
      'signed before the key was stolen, and known from before',
      good,
      revoked,
      'VALID',
      undefined,
      { wasSeenBefore: true },
    ],
    [
      'R014',
      'signed with the key that the recovery key named',
      await sign(next, { issuedAt: day(12) }),
      recovered,
      'VALID',
    ],
    ['R015', 'signed after a second recovery', await sign(stolen, { issuedAt: day(13) }), recoveredTwice, 'VALID'],
    ['R016', 'of an actor that moved', good, moved, 'VALID'],
    ['R017', 'of an actor that moved twice', await sign(ed, { issuedAt: day(20) }), movedTwice, 'VALID'],
    [
      'R018',
      'as GraphQL shows it: groups in part, references with Ref',
      good,
      born,
      'VALID',
      undefined,
      {
        id,
        digest,
        previous: null,
        fields: { ...answer, issuedAt: envelope.issuedAt, language: 'en', __typename: 'ImpactGoal' },
        withheld: [],
      },
    ],
    [
      'R019',
      'with what is withheld shown as null',
      presentSdJwt(good, new Set(['title'])),
      born,
      'VALID',
      undefined,
      { fields: { title: content.title, target: null, aboutRef: null } },
    ],
    [
      'R020',
      'a key that travels along is not looked at',
      await resign(
        { ...goodHeader, jwk: thief.publicJwk, jku: 'https://evil.example/', x5u: 'https://evil.example/' },
        goodPayload,
      ),
      born,
      'VALID',
    ],
    ['R021', 'the key history as text', good, JSON.stringify(born), 'VALID'],
    [
      'R022',
      'passes on what somebody else reported',
      await sign(ed, { reportedBy: { name: 'Registry', source: 'https://registry.example/' } }),
      born,
      'VALID',
      undefined,
      { fields: { reportedBy: { name: 'Registry' } } },
    ],
    [
      'R023',
      'key taken back in the statement that replaces it; known from before',
      good,
      rotatedAndRevoked,
      'VALID',
      undefined,
      { wasSeenBefore: true },
    ],
    [
      'R024',
      'a kind and a segment that only newer software knows',
      await sign(ed, { id: id.replace('/goal/', '/dream/'), kind: 'Dream' }),
      born,
      'VALID',
    ],
    [
      'R025',
      'a tombstone of a promise, withdrawn after its day',
      await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'NO_LONGER_TRUE', afterDue: true } }, {}),
      born,
      'VALID',
    ],
  ],
  'proofs_fail.json': [
    [
      'P001',
      'a changed claim',
      with_(head, text({ ...goodPayload, kindVersion: 2 }), signature),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P002', 'a changed header', with_(text({ ...goodHeader, x: 1 }), body, signature), born, 'INVALID', 'BAD_PROOF'],
    ['P003', 'a changed signature', with_(head, body, bit(signature, 20)), born, 'INVALID', 'BAD_PROOF'],
    [
      'P004',
      'a changed value',
      with_(head, body, signature, [disclosure('title', 'Dirty rivers'), ...disclosures.slice(1)]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P005',
      'a changed salt',
      with_(head, body, signature, [text(['salt', ...json(disclosures[0] ?? '').slice(1)]), ...disclosures.slice(1)]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P006',
      'a changed field name',
      with_(head, body, signature, [
        text([json(disclosures[0] ?? '')[0], 'summary', 'Clean rivers']),
        ...disclosures.slice(1),
      ]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P007',
      'a disclosure that was not signed',
      `${good}${disclosure('forged', 'yes')}~`,
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P008', 'the same disclosure twice', `${good}${disclosures[0]}~`, born, 'INVALID', 'BAD_PROOF'],
    [
      'P009',
      'two disclosures of one name',
      await resignWith([disclosure('title', 'a'), disclosure('title', 'b')]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P010',
      'a digest signed twice',
      await resign(goodHeader, { ...goodPayload, _sd: [...goodPayload._sd, goodPayload._sd[0]] }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P011', 'a disclosure named _sd', await resignWith([disclosure('_sd', [])]), born, 'INVALID', 'BAD_PROOF'],
    ['P012', 'a disclosure named ...', await resignWith([disclosure('...', 'x')]), born, 'INVALID', 'BAD_PROOF'],
    [
      'P013',
      'a disclosure named __proto__',
      await resignWith([text(['c2FsdHNhbHRzYWx0c2FsdA', '__proto__', { a: 1 }])]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P014', 'a disclosure of a list element', await resignWith([text(['c2FsdA', 'x'])]), born, 'INVALID', 'BAD_PROOF'],
    [
      'P015',
      'a disclosure with a member too many',
      await resignWith([text(['c2FsdA', 'title', 'x', 'y'])]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P016',
      'a disclosure that is no JSON',
      await resignWith([base64url.encode('nothing')]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P017',
      '_sd that is no list',
      await resign(goodHeader, { ...goodPayload, _sd: 'x' }, []),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P018',
      '_sd of numbers',
      await resign(goodHeader, { ...goodPayload, _sd: [1] }, []),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P019',
      'another hash',
      await resign(goodHeader, { ...goodPayload, _sd_alg: 'sha-512' }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P020',
      'content that is not behind a digest',
      await resign(goodHeader, { ...goodPayload, title: 'open' }, []),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P021',
      'an envelope field among the content',
      await resignWith([disclosure('licence', 'MIT')], { licence: undefined }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P022',
      'a withdrawal among the content',
      await resignWith([disclosure('withdrawn', { reason: 'OTHER' })]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P023',
      'a claim of JWTs among the content',
      await resignWith([disclosure('exp', 1)]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P024', 'alg none', with_(text({ ...goodHeader, alg: 'none' }), body, ''), born, 'INVALID', 'BAD_PROOF'],
    ['P025', 'alg HS256', with_(text({ ...goodHeader, alg: 'HS256' }), body, signature), born, 'INVALID', 'BAD_PROOF'],
    [
      'P026',
      'ES256 with a key for EdDSA',
      await resign({ ...goodHeader, alg: 'ES256' }, goodPayload),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P027',
      'a key that travels along instead of a kid',
      await resign({ alg: 'EdDSA', typ, jwk: thief.publicJwk }, goodPayload, disclosures, thief),
      born,
      'UNKNOWN_KEY',
      'UNKNOWN_KEY',
    ],
    [
      'P028',
      'jku and x5u instead of a known kid',
      await resign(
        { alg: 'EdDSA', typ, kid: `${did}#x`, jku: 'https://evil.example/keys', x5u: 'https://evil.example/' },
        goodPayload,
        disclosures,
        thief,
      ),
      born,
      'UNKNOWN_KEY',
      'UNKNOWN_KEY',
    ],
    ['P029', 'crit', await resign({ ...goodHeader, crit: ['exp'] }, goodPayload), born, 'INVALID', 'BAD_PROOF'],
    ['P030', 'typ JWT', await resign({ ...goodHeader, typ: 'JWT' }, goodPayload), born, 'INVALID', 'BAD_PROOF'],
    [
      'P031',
      'typ of a key statement',
      await resign({ ...goodHeader, typ: 'constellation-key+jwt' }, goodPayload),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P032', 'no typ', await resign({ ...goodHeader, typ: undefined }, goodPayload), born, 'INVALID', 'BAD_PROOF'],
    [
      'P033',
      'signed by another key under the right kid',
      await resign(goodHeader, goodPayload, disclosures, thief),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P034', 'signed by a key that the author never had', await sign(thief), born, 'UNKNOWN_KEY', 'UNKNOWN_KEY'],
    ['P035', 'signed by the recovery key', await sign(safe), born, 'UNKNOWN_KEY', 'UNKNOWN_KEY'],
    [
      'P036',
      'a loose last character of the signature',
      with_(head, body, looseEnd(signature)),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P037', 'padding', with_(head, body, `${signature}==`), born, 'INVALID', 'BAD_PROOF'],
    [
      'P038',
      'standard base64',
      with_(head, body, `${signature.slice(0, 10)}+${signature.slice(11)}`),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P039',
      'white space in the signature',
      with_(head, body, `${signature.slice(0, 10)}\n${signature.slice(10)}`),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P040', 'a key binding at the end', `${good}${signed}`, born, 'INVALID', 'BAD_PROOF'],
    ['P041', 'cut off', good.slice(0, -1), born, 'INVALID', 'BAD_PROOF'],
    ['P042', 'without its signature', with_(head, body, ''), born, 'INVALID', 'BAD_PROOF'],
    ['P043', 'nothing', '', born, 'INVALID', 'BAD_PROOF'],
    ['P044', 'no text', { sdJwt: good }, born, 'INVALID', 'BAD_PROOF'],
    ['P045', 'null', null, born, 'INVALID', 'BAD_PROOF'],
    ['P046', 'four parts', with_(head, body, `${signature}.x`), born, 'INVALID', 'BAD_PROOF'],
    ['P047', 'dated ahead', await sign(ed, { issuedAt: '2999-01-01T00:00:00Z' }), born, 'INVALID', 'BAD_PROOF'],
    [
      'P048',
      'two times of issue',
      await resign(goodHeader, { ...goodPayload, iat: goodPayload.iat + 1 }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P049', 'no iat', await resign(goodHeader, { ...goodPayload, iat: undefined }), born, 'INVALID', 'BAD_PROOF'],
    [
      'P050',
      'an id of another actor',
      await resign(goodHeader, { ...goodPayload, sub: id.replace(did, other) }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P051', 'another issuer', await resign(goodHeader, { ...goodPayload, iss: other }), born, 'INVALID', 'BAD_PROOF'],
    [
      'P052',
      'a version without its predecessor',
      await resign(goodHeader, { ...goodPayload, version: 2 }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P053',
      'an unknown data class',
      await resign(goodHeader, { ...goodPayload, dataClass: 'constructor' }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P054',
      'an unknown reason of withdrawal',
      await resign(goodHeader, { ...goodPayload, withdrawn: { reason: 'toString' } }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P055',
      'half a signature of ECDSA',
      goodEs.replace(/\.([^.~]{43})[^.~]*~/, '.$1~'),
      bornEs,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P056',
      'an ECDSA signature of noughts',
      goodEs.replace(/\.[^.~]*~/, `.${'A'.repeat(86)}~`),
      bornEs,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P057',
      'lists in lists without end',
      await resignWith([base64url.encode('['.repeat(50_000))]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P058',
      'a withdrawal with content',
      await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'OTHER' } }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P059',
      'a withdrawal with content that is withheld',
      presentSdJwt(await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'OTHER' } }), 'NONE'),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P060',
      'a withdrawal as first version',
      await sign(ed, { withdrawn: { reason: 'OTHER' } }, {}),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P061',
      'a withdrawal with a member too many',
      await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'OTHER', note: 'x' } }, {}),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P062',
      'a source with a member too many',
      await sign(ed, { reportedBy: { name: 'Registry', did: other } }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P063',
      'a source at no address',
      await sign(ed, { reportedBy: { name: 'Registry', source: { at: 'x' } } }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P064',
      'a source at an address that is a script',
      await sign(ed, { reportedBy: { name: 'Registry', source: 'javascript:alert(1)' } }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P065',
      'content named id',
      await resignWith([disclosure('id', `${other}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`)]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P066', 'content named issuer', await resignWith([disclosure('issuer', other)]), born, 'INVALID', 'BAD_PROOF'],
    [
      'P067',
      'content named record',
      await resignWith([disclosure('record', { sdJwt: 'x' })]),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    ['P068', 'content named withheld', await resignWith([disclosure('withheld', [])]), born, 'INVALID', 'BAD_PROOF'],
    [
      'P069',
      'the 30th of February',
      await resign(goodHeader, {
        ...goodPayload,
        issuedAt: '2026-02-30T00:00:00Z',
        iat: Date.parse('2026-02-30T00:00:00Z') / 1000,
      }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P070',
      '24 hours',
      await resign(goodHeader, {
        ...goodPayload,
        issuedAt: '2026-01-05T24:00:00Z',
        iat: Date.parse('2026-01-05T24:00:00Z') / 1000,
      }),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
    [
      'P071',
      'a known kind under the segment of another',
      await sign(ed, { kind: 'Commitment' }),
      born,
      'INVALID',
      'BAD_ID',
    ],
    [
      'P072',
      'an unknown kind under the segment of a known one',
      await sign(ed, { kind: 'Dream' }),
      born,
      'INVALID',
      'BAD_ID',
    ],
    [
      'P073',
      'a known kind under an unknown segment',
      await sign(ed, { id: id.replace('/goal/', '/dream/') }),
      born,
      'INVALID',
      'BAD_ID',
    ],
    [
      'P074',
      'a withdrawal that says it was not after the day of a promise, which is said by saying nothing',
      await sign(ed, { version: 2, previous: digest, withdrawn: { reason: 'OTHER', afterDue: false } }, {}),
      born,
      'INVALID',
      'BAD_PROOF',
    ],
  ],
  'keys_fail.json': [
    [
      'K001',
      'signed after the key was taken back',
      await sign(ed, { issuedAt: day(9) }),
      revoked,
      'REVOKED',
      'KEY_REVOKED',
    ],
    [
      'K002',
      'signed at the moment from which it was taken back',
      await sign(ed, { issuedAt: day(8) }),
      revoked,
      'REVOKED',
      'KEY_REVOKED',
    ],
    ['K003', 'bears a date before the key was taken back', good, revoked, 'UNCERTAIN', 'KEY_REVOKED'],
    [
      'K004',
      'signed with the old key after the rotation',
      await sign(ed, { issuedAt: day(11) }),
      rotated,
      'REPLACED',
      'KEY_REPLACED',
    ],
    [
      'K005',
      'signed with the key of the thief, whose rotation fell away',
      await sign(thief, { issuedAt: day(9) }),
      recovered,
      'UNKNOWN_KEY',
      'UNKNOWN_KEY',
    ],
    [
      'K006',
      'signed with the stolen key after the theft, the owner having recovered',
      await sign(ed, { issuedAt: day(9) }),
      recovered,
      'REVOKED',
      'KEY_REVOKED',
    ],
    ['K007', 'bears a date before the key was lost', good, recoveredLost, 'UNCERTAIN', 'KEY_REVOKED'],
    [
      'K008',
      'signed with a lost key after the recovery',
      await sign(ed, { issuedAt: day(11) }),
      recoveredLost,
      'REPLACED',
      'KEY_REPLACED',
    ],
    ['K009', 'the history of another actor', good, evil, 'UNKNOWN_KEY', 'UNKNOWN_KEY'],
    [
      'K010',
      'a history that names another actor than its statements',
      good,
      { ...born, did: other },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    ['K011', 'no statements', good, { did, statements: [] }, 'BAD_HISTORY', 'KEY_HISTORY_INVALID'],
    [
      'K012',
      'more than 100 statements',
      good,
      { did, statements: Array(101).fill(born.statements[0]) },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    ['K013', 'no history', good, null, 'BAD_HISTORY', 'KEY_HISTORY_INVALID'],
    ['K014', 'a history that is no JSON', good, '{', 'BAD_HISTORY', 'KEY_HISTORY_INVALID'],
    [
      'K015',
      'out of order',
      good,
      { did, statements: [...rotated.statements].reverse() },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K016',
      'without its beginning',
      good,
      { did, statements: rotated.statements.slice(1) },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K017',
      'a statement left out',
      good,
      { did, statements: [revoked.statements[0], revoked.statements[2]] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K018',
      'a rotation signed by a stranger',
      good,
      await rotateKey(born, thief, thief, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K019',
      'a rotation signed by the new key',
      good,
      await rotateKey(born, next, next, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K020',
      'a rotation by a key that was replaced',
      good,
      await rotateKey(rotated, ed, thief, day(12)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K021',
      'a rotation back to an old key',
      good,
      await rotateKey(rotated, next, ed, day(12)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K022',
      'a recovery by a key that nobody committed to',
      good,
      await recoverKey(born, thief, { key: next, recoveryThumbprint: safe2.thumbprint }, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K023',
      'a recovery key used twice',
      good,
      await recoverKey(recoveredLost, safe, { key: thief, recoveryThumbprint: safe3.thumbprint }, day(12)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K024',
      'a recovery that commits to the same recovery key again',
      good,
      await recoverKey(born, safe, { key: next, recoveryThumbprint: safe.thumbprint }, day(12)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K025',
      'a recovery without a new recovery key',
      good,
      await then(born, { type: 'RECOVERY', jwk: next.publicJwk, recoveryJwk: safe.publicJwk }, safe),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K026',
      'a recovery signed by the current key',
      good,
      await then(
        born,
        { type: 'RECOVERY', jwk: next.publicJwk, recovery: digestOf('x'), recoveryJwk: safe.publicJwk },
        ed,
      ),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K027',
      'the current key takes itself back',
      good,
      await revokeKey(born, ed, { thumbprint: ed.thumbprint, compromisedSince: day(2) }, day(3)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K028',
      'a key is taken back from a later time on',
      good,
      await revokeKey(rotated, next, { thumbprint: ed.thumbprint, compromisedSince: day(20) }, day(11)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K029',
      'a key is taken back that there never was',
      good,
      await revokeKey(rotated, next, { thumbprint: thief.thumbprint, compromisedSince: day(2) }, day(11)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K030',
      'a taking back signed by the key that is taken back',
      good,
      await revokeKey(rotated, ed, { thumbprint: ed.thumbprint, compromisedSince: day(2) }, day(11)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K031',
      'times that go back',
      good,
      await rotateKey(rotated, next, thief, day(2)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K032',
      'a statement dated ahead',
      good,
      await rotateKey(born, ed, next, '2999-01-01T00:00:00Z'),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K033',
      'a day that is none',
      good,
      await then(born, { type: 'MOVED', node: 'https://node.example', at: '2026-02-30T00:00:00Z' }, ed),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K034',
      'a move to http',
      good,
      await moveActor(born, ed, { node: 'http://node.example' }, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K035',
      'a move to an address with a path',
      good,
      await moveActor(born, ed, { node: 'https://node.example/x' }, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    ['K036', 'a move to nowhere', good, await moveActor(born, ed, {}, day(10)), 'BAD_HISTORY', 'KEY_HISTORY_INVALID'],
    [
      'K037',
      'a move signed by a stranger',
      good,
      await moveActor(born, thief, { node: 'https://evil.example' }, day(10)),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K038',
      'a member too many',
      good,
      await then(born, { type: 'ROTATION', jwk: next.publicJwk, note: 'x' }, ed),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K039',
      'an unknown type',
      good,
      await then(born, { type: 'constructor' }, ed),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K040',
      'a second beginning',
      good,
      await then(born, { type: 'INCEPTION', jwk: next.publicJwk, previous: undefined }, ed),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K041',
      'a private key among the statements',
      good,
      { did, statements: [await statement(inception({ jwk: { ...ed.publicJwk, d: 'x' } }), ed)] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K042',
      'typ of a record',
      good,
      { did, statements: [await statement(inception(), ed, { typ })] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K043',
      'a loose last character of a statement',
      good,
      { did, statements: [looseEnd(born.statements[0] ?? '')] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K044',
      'a changed statement',
      good,
      { did, statements: [born.statements[0], bit(rotated.statements[1] ?? '', 200)] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K045',
      'bound to another statement before',
      good,
      await then(born, { type: 'ROTATION', jwk: next.publicJwk, previous: digestOf('x') }, ed),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K046',
      'an RSA key',
      good,
      { did, statements: [await statement(inception({ jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } }), ed)] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K047',
      'alg of a statement that is not that of its key',
      good,
      {
        did,
        statements: [
          (born.statements[0] ?? '').replace(
            /^[^.]*/,
            text({ alg: 'none', typ: 'constellation-key+jwt', kid: `${did}#${ed.thumbprint}` }),
          ),
        ],
      },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K048',
      'a rotation signed by a stranger under the name of the current key',
      good,
      await then(born, { type: 'ROTATION', jwk: thief.publicJwk }, thief, { kid: `${did}#${ed.thumbprint}` }),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K049',
      'a rotation by the current key under the name of another',
      good,
      await then(born, { type: 'ROTATION', jwk: next.publicJwk }, ed, { kid: `${did}#${thief.thumbprint}` }),
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K050',
      'a beginning signed by another key than it names',
      good,
      { did, statements: [await statement(inception(), thief, { kid: `${did}#${ed.thumbprint}` })] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
    [
      'K051',
      'a statement that asks for extensions',
      good,
      { did, statements: [await statement(inception(), ed, { crit: ['b64'], b64: true })] },
      'BAD_HISTORY',
      'KEY_HISTORY_INVALID',
    ],
  ],
  'answers_fail.json': [
    ['A001', 'another record', good, born, 'OTHER_RECORD', 'BAD_ID', { id: `${did}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABD` }],
    ['A002', 'another version', good, born, 'OTHER_RECORD', 'WRONG_DIGEST', { digest: digestOf('x') }],
    ['A003', 'another version before', good, born, 'OTHER_RECORD', 'VERSION_CONFLICT', { previous: digestOf('x') }],
    ['A004', 'another title', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { title: 'Clean river' } }],
    [
      'A005',
      'another value in a group',
      good,
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { fields: { target: { value: '12.50' } } },
    ],
    [
      'A006',
      'a value more in a list',
      good,
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { fields: { sdgs: ['6', '14.1', '15'] } },
    ],
    ['A007', 'a list in another order', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { sdgs: ['14.1', '6'] } }],
    ['A008', 'a disclosed field shown as null', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { title: null } }],
    ['A009', 'a field that was not signed', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { story: 'Once' } }],
    [
      'A010',
      'a withheld field shown all the same',
      presentSdJwt(good, 'NONE'),
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { fields: { title: content.title } },
    ],
    [
      'A011',
      'a reference to another version',
      good,
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { fields: { aboutRef: { id: content.about.id, digest: digestOf('y') } } },
    ],
    ['A012', 'another time', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { issuedAt: day(6) } }],
    ['A013', 'another language', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { language: 'nl' } }],
    ['A014', 'another kind', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { __typename: 'Commitment' } }],
    [
      'A015',
      'fewer fields said to be withheld than are',
      presentSdJwt(good, new Set(['title'])),
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { withheld: ['summary'] },
    ],
    [
      'A016',
      'more fields said to be withheld than are',
      good,
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { withheld: ['summary'] },
    ],
    [
      'A017',
      'a disclosed field said to be withheld',
      presentSdJwt(good, new Set(['title', 'sdgs', 'direction', 'target', 'about'])),
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { withheld: ['title'] },
    ],
    [
      'A018',
      'a source that nobody named',
      good,
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { fields: { reportedBy: { name: 'Registry' } } },
    ],
    ['A019', 'a text for a list', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { sdgs: '6,14.1' } }],
    ['A020', 'an inherited name', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { toString: 'x' } as never }],
    ['A021', 'a value less in a list', good, born, 'OTHER_WORDS', 'WRONG_DIGEST', { fields: { sdgs: ['6'] } }],
    [
      'A022',
      'the same field said to be withheld twice',
      presentSdJwt(good, new Set(['title', 'sdgs', 'direction', 'target', 'about'])),
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { withheld: ['summary', 'summary'] },
    ],
    [
      'A023',
      'a claim said to be withheld',
      presentSdJwt(good, new Set(['title', 'sdgs', 'direction', 'target', 'about'])),
      born,
      'OTHER_WORDS',
      'WRONG_DIGEST',
      { withheld: ['issuedAt'] },
    ],
  ],
};

for (const [file, entries] of Object.entries(files)) {
  const path = new URL(file, import.meta.url);
  // a case that is there stays as it is: its keys are gone
  const cases = JSON.parse(readFileSync(path, 'utf8')) as CorpusCase[];
  for (const [name, description, presentation, history, verdict, code, expectations] of entries) {
    if (cases.some((standing) => standing.id === name)) continue;
    const expected = { verdict, ...(code === undefined ? {} : { code }) } as CorpusCase['expected'];
    const one = { id: name, description, presentation, history, ...(expectations ? { expectations } : {}), expected };
    cases.push(one);
    const found = await verifyRecord(presentation, history, expectations);
    if (found.verdict !== verdict || found.code !== code)
      console.log(`${name} ${description}:`, found.verdict, found.code, found.detail);
  }
  writeFileSync(path, `${JSON.stringify(cases, undefined, 1)}\n`);
  console.log(file, cases.length);
}
