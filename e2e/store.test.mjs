// The browser's store: the whole conformance suite on IndexedDB under the app's own policy, and what a browser does to
// stores: kill the page, kill the browser, run full, forbid, delete, open twice.
//
// The suite is crates/dev/conformance, built for tests only (ATTUNE_CONFORMANCE names the folder); the journey hands it
// to the page under the app's own address, so that the page's policy holds for it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { address, launch } from "./browser.mjs";

const suite = process.env.ATTUNE_CONFORMANCE ?? join(import.meta.dirname, "../target/conformance");

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page of the app with the suite at hand as `globalThis.suite`. */
async function open(context, options = {}) {
  await context.route("**/conformance*", async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const contentType = name.endsWith(".js") ? "text/javascript" : "application/wasm";
    await route.fulfill({ contentType, body: await readFile(join(suite, name)) });
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.complaints.push(message.text());
  });
  // A worker of the app would fetch the suite itself, past the route above; a browser that was killed still has it.
  await page.addInitScript(() => {
    if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
  });
  if (options.first) await page.addInitScript(options.first);
  await bring(page);
  return page;
}

/** Loads the app's page and the suite into it. */
async function bring(page) {
  await page.goto(address);
  await page.evaluate(async () => {
    const suite = await import("/conformance.js");
    await suite.default("/conformance_bg.wasm");
    globalThis.suite = suite;
    globalThis.household = new suite.Household();
  });
}

/** A context of its own storage, without the app's service worker in between. */
const context = () => browser.newContext({ serviceWorkers: "block" });

/** What a call came to: its value, or the code of its failure. */
const tell = (page, work, argument) =>
  page.evaluate(work, argument).catch((failure) => `failed: ${/[a-z]+$/.exec(failure.message.split("\n")[0])}`);

const keep = (page, text, length = text.length) =>
  tell(page, ([text, length]) => globalThis.household.keep(text, length), [text, length]);
const kept = (page) => tell(page, () => globalThis.household.kept());
const erase = (page) => tell(page, () => globalThis.household.erase());

test("the browser's database keeps every rule of a store", async () => {
  const where = await context();
  const page = await open(where);
  const names = await page.evaluate(() => globalThis.suite.rules());
  assert.equal(names.length, 22, names.join(", "));
  assert.deepEqual(page.complaints, []);
  await where.close();
});

test("failing at any write of the browser's database loses nothing that was confirmed", async () => {
  const where = await context();
  const page = await open(where);
  const broken = await page.evaluate(() => globalThis.suite.crashes(0));
  assert.ok(broken > 60, `broke ${broken} times`);
  await where.close();
});

test("failing at any write of a new PIN leaves the old one or the new one in the browser's database", async () => {
  const where = await context();
  const page = await open(where);
  assert.equal(await page.evaluate(() => globalThis.suite.pin_crashes()), 9);
  await where.close();
});

test("what was confirmed is there after the browser was killed in the middle of writing", async () => {
  const profile = await mkdtemp(join(tmpdir(), "attune-killed-"));
  let confirmed = 0;
  for (const patience of [5, 40, 90, 170]) {
    const phone = await turnOn(profile);
    const page = await open(phone.context);
    const found = await kept(page);
    // The write that was under way when the browser died may be there or not, but wholly.
    assert.ok(found === String(confirmed) || found === String(confirmed + 1) || confirmed === 0, `${found}, ${confirmed}`);
    confirmed = Number.parseInt(found, 10) || 0;
    await page.exposeFunction("confirm", (number) => {
      confirmed = number;
    });
    const writing = page.evaluate(async (next) => {
      for (; ; next += 1) {
        await globalThis.household.keep(String(next), 1 + Math.floor(Math.log10(next)));
        await globalThis.confirm(next);
      }
    }, confirmed + 1);
    writing.catch(() => {});
    const before = confirmed;
    while (confirmed === before) await new Promise((later) => setTimeout(later, 5));
    await new Promise((later) => setTimeout(later, patience));
    await phone.kill();
  }
  assert.ok(confirmed >= 4, `${confirmed} writes`);
  await rm(profile, { recursive: true, force: true });
});

test("a full device says so, keeps what it had and works on when there is room", async () => {
  const where = await context();
  const page = await open(where);
  const devtools = await where.newCDPSession(page);
  const { origin } = new URL(address);
  // From the start, because the browser remembers for a while how much room there was.
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2_000_000 });
  assert.equal(await keep(page, "before"), undefined);
  assert.equal(await keep(page, "too much", 4_000_000), "failed: full");
  assert.equal(await kept(page), "before");
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  assert.equal(await keep(page, "after"), undefined);
  assert.equal(await kept(page), "after");
  await where.close();
});

test("where keeping is forbidden it is said, and nothing else breaks", async () => {
  const where = await context();
  const page = await open(where, {
    first: () => Object.defineProperty(globalThis, "indexedDB", { get: () => undefined }),
  });
  assert.equal(await keep(page, "x"), "failed: denied");
  assert.equal(await kept(page), "failed: denied");
  assert.deepEqual(page.complaints, []);
  await where.close();
});

test("a database of a newer app is left alone, and can still be erased", async () => {
  const where = await context();
  const page = await open(where);
  assert.equal(await keep(page, "old"), undefined);
  // An older window lets go of the database, so the newer one can have it.
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("attune-shared", 9);
        asked.onsuccess = () => resolve(asked.result.close());
        asked.onerror = reject;
        asked.onblocked = reject;
      }),
  );
  assert.equal(await kept(page), "failed: lost");
  assert.equal(await kept(page), "failed: newer");
  assert.equal(await keep(page, "over it"), "failed: newer");
  assert.equal(await erase(page), undefined);
  assert.equal(await kept(page), "nothing");
  await where.close();
});

test("databases as version 1 made them are read and written on", async () => {
  const where = await context();
  const page = await open(where);
  // By hand, as it was: a change of this is a new version, and this stays.
  await page.evaluate(async () => {
    for (const area of ["shared", "private-a", "private-b"]) {
      const asked = indexedDB.open(`attune-${area}`, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("records", { keyPath: ["kind", "key"] });
        asked.result.createObjectStore("meta").put(1_764_000_000_000 * 1024, "writes");
      };
      await new Promise((resolve, reject) => Object.assign(asked, { onsuccess: resolve, onerror: reject }));
      const writing = asked.result.transaction("records", "readwrite");
      const bytes = new TextEncoder().encode("from version 1");
      writing.objectStore("records").put({ kind: "note", key: "", version: 1, bytes });
      await new Promise((resolve) => (writing.oncomplete = resolve));
      asked.result.close();
    }
  });
  assert.equal(await kept(page), "from version 1");
  assert.equal(await keep(page, "written on"), undefined);
  assert.equal(await kept(page), "written on");
  await where.close();
});

test("a damaged database is told, and can still be erased", async () => {
  const where = await context();
  const page = await open(where);
  assert.equal(await keep(page, "whole"), undefined);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("attune-shared");
        asked.onerror = reject;
        asked.onsuccess = () => {
          const writing = asked.result.transaction("records", "readwrite");
          writing.objectStore("records").put({ kind: "note", key: "", version: "one", bytes: 7 });
          writing.oncomplete = () => resolve(asked.result.close());
        };
      }),
  );
  assert.equal(await kept(page), "failed: damaged");
  assert.equal(await erase(page), undefined);
  assert.equal(await kept(page), "nothing");
  await where.close();
});

test("of two windows none overwrites what it has not seen, nor what the other erased", async () => {
  const where = await context();
  const one = await open(where);
  const other = await open(where);
  assert.equal(await kept(one), "nothing");
  assert.equal(await kept(other), "nothing");
  assert.equal(await keep(one, "one"), undefined);
  assert.equal(await keep(other, "other"), "failed: elsewhere");
  assert.equal(await kept(other), "one");
  assert.equal(await keep(other, "other"), undefined);
  assert.equal(await kept(one), "other");
  assert.equal(await erase(one), undefined);
  assert.equal(await keep(other, "over it"), "failed: elsewhere");
  assert.equal(await kept(other), "nothing");
  assert.equal(await kept(one), "nothing");
  await where.close();
});

test("a database taken away while it is open is told once, and can be used anew", async () => {
  const where = await context();
  const page = await open(where);
  assert.equal(await keep(page, "here"), undefined);
  const gone = () =>
    page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.deleteDatabase("attune-private-a");
          asked.onsuccess = () => resolve("gone");
          asked.onerror = reject;
        }),
    );
  assert.equal(await gone(), "gone");
  assert.equal(await keep(page, "over it"), "failed: lost");
  assert.equal(await kept(page), "failed: half");
  assert.equal(await keep(page, "anew"), undefined);
  assert.equal(await kept(page), "anew");
  await where.close();
});

test("after erasing no database holds a record, whatever was in it", async () => {
  const where = await context();
  const page = await open(where);
  assert.equal(await keep(page, "a secret"), undefined);
  const records = () =>
    page.evaluate(async () => {
      const counts = {};
      for (const { name } of await indexedDB.databases()) {
        const opened = indexedDB.open(name);
        await new Promise((resolve) => (opened.onsuccess = resolve));
        for (const store of opened.result.objectStoreNames) {
          const asked = opened.result.transaction(store).objectStore(store).getAllKeys();
          await new Promise((resolve) => (asked.onsuccess = resolve));
          counts[`${name} ${store}`] = asked.result.map(String);
        }
        opened.result.close();
      }
      return counts;
    });
  const names = ["private-a", "private-b", "shared"].map((area) => `attune-${area}`);
  const before = await records();
  for (const name of names) assert.ok(before[`${name} records`].includes("note,"), name);
  assert.equal(await erase(page), undefined);
  const after = await records();
  for (const name of names) {
    assert.deepEqual(after[`${name} records`], [], name);
    assert.deepEqual(after[`${name} meta`], ["writes"], name);
  }
  await bring(page);
  assert.equal(await kept(page), "nothing");
  await where.close();
});

test("the browser is asked not to throw away what is kept, and its answer is heard", async () => {
  const where = await context();
  const page = await open(where, {
    first: () => {
      globalThis.asked = 0;
      navigator.storage.persist = async () => {
        globalThis.asked += 1;
        return globalThis.asked === 1;
      };
    },
  });
  assert.equal(await tell(page, () => globalThis.suite.persisted()), "yes");
  assert.equal(await tell(page, () => globalThis.suite.persisted()), "no");
  await page.evaluate(() => delete navigator.storage.persist);
  assert.match(await tell(page, () => globalThis.suite.persisted()), /^(yes|no)$/);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "storage", { get: () => undefined });
  });
  assert.equal(await tell(page, () => globalThis.suite.persisted()), "unknown");
  await where.close();
});

/** A browser of its own on a profile that outlives it, and a way to pull its plug. */
async function turnOn(profile) {
  const flags = ["--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync"];
  const quiet = ["--disable-background-networking", "--disable-component-update"];
  const process = spawn(
    globalThis.process.env.CHROMIUM ?? "chromium",
    [...flags, ...quiet, "--remote-debugging-port=0", `--user-data-dir=${profile}`],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const endpoint = await new Promise((resolve, reject) => {
    let said = "";
    process.stderr.on("data", (bytes) => {
      said += bytes;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    process.on("exit", () => reject(new Error(said)));
  });
  const connected = await chromium.connectOverCDP(endpoint);
  const ended = new Promise((resolve) => process.on("exit", resolve));
  return {
    context: connected.contexts()[0],
    async kill() {
      process.kill("SIGKILL");
      await ended;
    },
  };
}
