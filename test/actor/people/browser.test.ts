import { describe, expect, onTestFinished, test } from 'vitest';
import { startBrowser } from '../../support/browser.ts';
import { chromiumForTests } from '../../support/chromium.ts';
import { startTestNode } from '../support/test-node.ts';
import { invitationTo } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const chromium = chromiumForTests();

describe.skipIf(!chromium)('in a browser', { timeout: 60_000 }, () => {
  test('somebody joins by a link and a passkey, writes, signs out, and signs in again', async () => {
    const node = await startTestNode([ACME]);
    const origin = `http://localhost:${new URL(node.url).port}`;
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    await page.send('WebAuthn.enable');
    await page.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const press = (action: string) => page.run(`document.querySelector('[data-action="${action}"]').click()`);
    const says = (text: string) => page.until(`document.body.innerText.includes(${JSON.stringify(text)})`);

    const invitation = await invitationTo(node, ACME, 'Ada Lovelace', 'COORDINATOR');
    await page.open(`${origin}/join/${invitation}`);
    await says('Welcome, Ada Lovelace');
    expect(await page.run("document.querySelector('[data-action=join]').hidden")).toBe(false);
    await press('join');
    await says('You are signed in as Ada Lovelace');
    expect(await page.run('document.cookie')).toBe('');

    // the device shows the passkey that it has, and does not make a second one
    await press('add-passkey');
    await says('This device has a passkey of yours already');
    expect(await page.run("document.querySelector('[data-action=remove-passkey]')")).toBeNull();

    const publish = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { publishConcept(input: { label: "x", form: BELIEF }) { label } }' }) }).then((answer) => answer.json())`;
    expect(await page.run(publish)).toEqual({ data: { publishConcept: { label: 'x' } } });

    await press('sign-out');
    await says('Sign in to The actor');
    expect((await page.run(publish)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await press('sign-in');
    await says('You are signed in as Ada Lovelace');
    // a link from another site brings nobody in, and leaves the session where it is
    await page.open('about:blank');
    await page.open(`${origin}/sign-in`);
    await says('You are signed in as Ada Lovelace');
    // what the node refused, the browser writes to its console; nothing else is there
    expect(page.complaints.filter((text) => !text.includes('401'))).toEqual([]);
  });

  test('a device that does not know its person is refused, and the page says what to do', async () => {
    const node = await startTestNode([ACME]);
    const origin = `http://localhost:${new URL(node.url).port}`;
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    await page.send('WebAuthn.enable');
    await page.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: false,
        automaticPresenceSimulation: true,
      },
    });
    await page.open(`${origin}/join/${await invitationTo(node, ACME, 'Ada', 'READER')}`);
    await page.run(`document.querySelector('[data-action="join"]').click()`);
    await page.until(`document.querySelector('[role=status]').className === 'bad'`);
    expect(await node.actors.get(ACME)!.store.people.persons()).toEqual([]);
  });

  test('the page fits a phone, by day and by night, and needs nothing from elsewhere', async () => {
    const node = await startTestNode(['did:web:host.example:one', 'did:web:host.example:other']);
    const origin = `http://localhost:${new URL(node.url).port}`;
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 640,
      deviceScaleFactor: 2,
      mobile: true,
    });
    const grounds = new Set<string>();
    for (const scheme of ['light', 'dark']) {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      for (const path of ['/', '/sign-in', '/sign-in?actor=host.example-one', '/join/nothing']) {
        await page.open(origin + path);
        expect(await page.run('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await page.run("document.querySelectorAll('h1').length")).toBe(1);
        expect(await page.run('document.documentElement.lang')).toBe('en');
        grounds.add(await page.run('getComputedStyle(document.body).backgroundColor'));
        const hosts = await page.run("performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)");
        expect(new Set(hosts)).toEqual(new Set([new URL(origin).host]));
      }
    }
    expect(grounds.size).toBe(2);
    expect(page.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
