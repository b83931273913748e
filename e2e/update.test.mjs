// A new version: it comes in the background, waits until no session runs, and takes over whole.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "node:http";
import { address, freshPage, launch } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Hands on what the app's server says, with another version of the service worker once it is told to. */
async function mirror() {
  const state = { version: 1 };
  const server = createServer(async (request, response) => {
    const answer = await fetch(address + request.url);
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection|date)$/.test(name)));
    let body = Buffer.from(await answer.arrayBuffer());
    if (state.version > 1 && request.url.startsWith("/sw.js")) {
      body = Buffer.from(body.toString().replace(/const VERSION = "[^"]*"/, `const VERSION = "next"`));
    }
    if (state.version > 1 && /^\/($|\?|index)/.test(request.url)) {
      body = Buffer.from(body.toString().replace("<title>Attune</title>", '<title>Attune</title><meta name="next" content="yes">'));
    }
    response.writeHead(answer.status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { state, url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

test("a new version never breaks into a session, takes over at the next opening, and works offline", async () => {
  const app = await mirror();
  try {
    const page = await freshPage(browser);
    const isNew = () => page.evaluate(() => document.querySelector('meta[name="next"]') !== null);
    await page.goto(`${app.url}/?record`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    app.state.version = 2;
    await page.locator(".start .btn").click();
    await page.locator(".choices li:nth-child(2) button").click();
    await page.locator(".places ~ .push .btn").click();
    await page.locator(".read-together .btn").first().click();
    await page.locator(".begin .push .btn:not(.quiet)").click();
    await page.waitForSelector(".ses");
    // The browser finds the new version while the session runs.
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((known) => known.update()));
    await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((known) => known.waiting !== null));
    await page.waitForTimeout(500);
    assert.ok(await page.locator(".ses").isVisible(), "the session goes on");
    assert.equal(await isNew(), false);
    const caches = await page.evaluate(() => globalThis.caches.keys());
    assert.equal(caches.filter((name) => name.startsWith("attune-")).length, 2, "the old version is still whole");
    await page.locator(".bar .halt").click();
    await page.waitForSelector(".ended");
    await page.goto(`${app.url}/?record`);
    // The page opens itself anew once the new version has taken over.
    await page.waitForFunction(() => document.querySelector('meta[name="next"]') !== null, null, { timeout: 60000 });
    await page.waitForSelector("main:visible");
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector("main:visible");
    assert.equal(await isNew(), true);
    await page.context().close();
  } finally {
    app.close();
  }
});
