// The journeys two people make, each walked by the keyboard alone and with text at twice its size, in both languages: every
// control has a name for a screen reader, nothing is cut off, hangs over the edge or lies over another.
//
// A finger walks them in the other files. With ATTUNE_SLOW each is walked in every way in every language.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { address, freshPage, launch } from "./browser.mjs";
import { fine, look, twice, use, write } from "./hands.mjs";
import { FRIENDS, begin, standing, tap, toBegin, until } from "./journey.mjs";
import { arrive, at, beginPlan, button, calm, go, goOn, howWasIt, open, press, ready, shortSession, stored, take, tellAll, tellBoth, toIntake } from "./rooms.mjs";
import { say } from "./words.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const field = (page, key, values) => page.getByLabel(say(page.lang, key, values), { exact: true });

/** The first page of the rooms, opened anew. */
async function home(page) {
  await open(browser, { lang: page.lang, page });
  await arrive(page, "home");
}

/** Both have answered and a plan is there. */
async function answered(page, on) {
  await open(browser, { lang: page.lang, page });
  await toIntake(page);
  await tellBoth(page, on);
  await beginPlan(page);
}

/** A first session ended after some minutes, and both left "How was it?" for later. */
async function afterSession(page) {
  page.eyes = false;
  await open(browser, { lang: page.lang, page, clock: true });
  await shortSession(page, 360);
  await howWasIt(page);
  page.eyes = true;
}

/** Types a PIN into every field there is, and does what the page is for. */
async function pin(page, digits) {
  const fields = page.locator("main.room input[type=password]");
  for (const one of await fields.all()) await write(page, one, digits);
}

/** To the page of A's PIN, which asks for the one that is set. */
async function toPin(page, known) {
  await press(page, "kept-link");
  await arrive(page, "kept");
  await press(page, "kept-pin", { person: "A" });
  await take(page, "A");
  if (known) {
    await arrive(page, "pin-A");
    await pin(page, known);
    await press(page, "pin-open");
  }
  await arrive(page, "kept-pin-A");
}

const told = (page, words) => page.waitForFunction((words) => document.querySelector("#rooms")?.innerText.includes(words), words, { timeout: 20000 });

/** What A's area holds below, sealed, by name. */
const sealed = async (page) => (await stored(page))["attune-private-a"];

const journeys = [];
/** One journey, walked further down in every way. */
const it = (name, walk) => journeys.push([name, walk]);

it("the first minute, to a guided step and a stop", async (page) => {
  await page.goto(`${address}/?record`);
  await toBegin(page, { minutes: 10 });
  await tap(page, ".begin .push .btn:not(.quiet)");
  await page.waitForSelector(".ses");
  await page.waitForFunction(() => (globalThis.__attune_spoken ?? []).length > 0);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".ended");
  await look(page);
});

it("a session in which somebody wishes for something else, pauses and goes on", async (page) => {
  await page.clock.install();
  await page.goto(`${address}/?record`);
  await begin(page, { minutes: 10 });
  await page.clock.runFor(3000);
  await until(page, "running");
  await use(page, page.locator(".za .change"));
  await page.waitForSelector(".sheet");
  await look(page);
  await use(page, page.locator(".sheet .btn:not(.stop)").first());
  await page.clock.runFor(2000);
  if ((await standing(page)) === "paused") {
    await look(page);
    await use(page, page.locator(".paused .btn").first());
  }
  await until(page, "running");
  await use(page, page.locator(".bar .halt"));
  await page.waitForSelector(".ended");
});

it("both answer in private, and a plan comes of it", (page) => answered(page));

it("another day, only what is new", async (page) => {
  page.eyes = false;
  await answered(page);
  page.eyes = true;
  await page.clock.install({ time: Date.now() + 3 * 86400000 });
  await home(page);
  await press(page, "home-answers");
  for (const person of ["A", "B"]) {
    await take(page, person);
    await arrive(page, `asking-${person}-renewal`);
    await press(page, "renewal-same");
    await goOn(page, { until: (key) => key === null || !key.startsWith("asking-") });
  }
  await beginPlan(page);
});

it("not today for one, a rest day for both", async (page) => {
  await open(browser, { lang: page.lang, page });
  await toIntake(page);
  page.eyes = false;
  await take(page, "A");
  await goOn(page, {
    until: (key) => key.endsWith("-not-today"),
    on: {
      "-health-today-skin": async () => {
        await use(page, page.getByLabel(say(page.lang, "health-something"), { exact: true }).first());
        await page.waitForSelector(".options .option");
        await look(page);
        await use(page, page.locator(".rows-of .options .option").nth(1));
      },
    },
  });
  page.eyes = true;
  await look(page);
  await goOn(page, { until: (key) => key === "cover-B" });
  page.eyes = false;
  await tellAll(page, "B");
  page.eyes = true;
  await arrive(page, "rest-day");
  assert.doesNotMatch(await page.locator("main.room").innerText(), /\b[AB]\b/);
});

it("not free to say no: help, and out at once", async (page) => {
  page.eyes = false;
  await open(browser, { lang: page.lang, page });
  await toIntake(page);
  await take(page, "A");
  await goOn(page, { until: (key) => key.endsWith("-free") });
  await look(page);
  await press(page, "free-no");
  await told(page, say(page.lang, "unfree-heading"));
  await look(page);
  await press(page, "quick-exit");
  await page.waitForURL("about:blank");
});

it("a plan is shaped and guided", async (page) => {
  await page.goto(`${address}/?record`);
  page.eyes = false;
  await toBegin(page, { who: FRIENDS });
  await tap(page, ".begin .btn.quiet");
  await page.waitForSelector(".lanes");
  page.eyes = true;
  await look(page);
  await tap(page, ".ph.working");
  await page.waitForSelector(".step .shape button");
  await look(page);
  await use(page, page.locator(".step .shape button").first());
  await page.waitForFunction(() => document.querySelector(".told span")?.textContent && !document.querySelector(".busy").textContent, null, { timeout: 30000 });
  await look(page);
  await tap(page, ".begin-here");
  await page.waitForSelector(".ses");
});

it("how it was, in private, thanks, and one's own history", async (page) => {
  await afterSession(page);
  for (const person of ["A", "B"]) {
    await take(page, person);
    await arrive(page, `after-${person}`);
    if (person === "A") await use(page, page.locator(".line-of").first().getByLabel(say(page.lang, "mark-leave-out"), { exact: true }));
    await use(page, page.locator(".scale-of").first().getByLabel("3", { exact: true }));
    await look(page);
    await go(page);
  }
  await arrive(page, "thanks");
  await press(page, "home-back");
  await arrive(page, "home");
  await press(page, "history-link", { person: "A" });
  await take(page, "A");
  await arrive(page, "history-A");
  await press(page, "home-back");
  await press(page, "evenings-link");
  await arrive(page, "evenings");
});

it("a plan gets a name and is used again", async (page) => {
  await afterSession(page);
  for (const person of ["A", "B"]) {
    await take(page, person);
    await press(page, "skip-button");
  }
  await arrive(page, "thanks");
  await press(page, "favourite-keep");
  await arrive(page, "favourite-name");
  await write(page, field(page, "favourite-name"), "Неділя");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("main.room")?.dataset.page !== "favourite-name");
  await home(page);
  await press(page, "favourites-link");
  await arrive(page, "favourites");
  await press(page, "favourite-use", { name: "Неділя" });
  await page.waitForFunction(() => document.querySelector("main.room")?.dataset.page !== "favourites");
  page.eyes = false;
  if ((await at(page))?.startsWith("cover")) await tellBoth(page);
  await beginPlan(page);
});

it("two at work", async (page) => {
  await open(browser, { lang: page.lang, page });
  await toIntake(page);
  await press(page, "cover-home");
  for (const [a, end] of [["no", "work-nothing"], ["yes", "work-agreed"]]) {
    await arrive(page, "home");
    await press(page, "work-link");
    await press(page, "work-start");
    for (const [person, answer] of [["A", a], ["B", "yes"]]) {
      await arrive(page, `work-pass-${person}`);
      await press(page, "cover-here", { person });
      await look(page);
      await press(page, `work-${answer}`);
    }
    await arrive(page, end);
    await go(page);
  }
  await beginPlan(page);
});

it("a plan from a therapist is made, handed over and taken in", async (page) => {
  await afterSession(page);
  for (const person of ["A", "B"]) {
    await take(page, person);
    await press(page, "skip-button");
  }
  await press(page, "home-back");
  await press(page, "therapist-link");
  await look(page);
  await press(page, "therapist-make");
  await arrive(page, "therapist-make");
  const first = page.locator(".chooser").first().locator(".option").first();
  if (!(await first.evaluate((one) => one.classList.contains("on")))) await use(page, first);
  await press(page, "make-ready");
  await arrive(page, "therapist-ready");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "handed-save")]);
  const text = await readFile(await download.path(), "utf8");
  await home(page);
  await press(page, "therapist-link");
  await press(page, "therapist-receive");
  await page.waitForSelector("textarea");
  await look(page);
  // The file itself is for the device's own chooser; the text is for the keyboard.
  await page.locator("textarea").fill(text.match(/ATTUNE1\S*/g).join("\n"));
  await press(page, "receive-open");
  await arrive(page, "therapist-course");
});

it("three minutes for just this place", async (page) => {
  await afterSession(page);
  await home(page);
  await press(page, "place-link");
  await page.waitForSelector('main.room[data-page^="place"]');
  await look(page);
  await use(page, page.locator(".segments .option").nth(1));
  await use(page, page.locator(".pills-of .option").nth(1));
  await press(page, "place-begin");
  await page.waitForFunction(() => !document.querySelector("main.room")?.dataset.page.startsWith("place"));
});

it("everything into a file, deleted, and back", async (page) => {
  page.eyes = false;
  await answered(page);
  page.eyes = true;
  await home(page);
  await press(page, "kept-link");
  await arrive(page, "kept");
  await press(page, "save-heading");
  await arrive(page, "kept-save");
  await write(page, field(page, "save-words"), "two chairs");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "save-now")]);
  const file = await readFile(await download.path());
  await arrive(page, "kept-done");
  const before = await stored(page);
  await go(page);
  await press(page, "delete-link");
  await arrive(page, "kept-delete");
  await press(page, "delete-now");
  await arrive(page, "kept-done");
  assert.doesNotMatch(Object.values(await stored(page)).join(), /house|answers|today/);
  await open(browser, { lang: page.lang, page });
  page.eyes = false;
  await toIntake(page);
  page.eyes = true;
  await press(page, "cover-home");
  await press(page, "kept-link");
  await press(page, "bring-heading");
  await arrive(page, "kept-bring");
  await write(page, field(page, "save-words"), "two chairs");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "bring-now")]);
  await chooser.setFiles({ name: "attune.attune", mimeType: "application/octet-stream", buffer: file });
  await arrive(page, "kept-done");
  assert.deepEqual(await stored(page), before);
});

it("a PIN is set, changed and taken away, and each time everything is sealed anew", async (page) => {
  page.eyes = false;
  await answered(page);
  page.eyes = true;
  const seals = [await sealed(page)];
  await home(page);
  for (const [known, next] of [[null, "24680"], ["24680", "13579"], ["13579", null]]) {
    await toPin(page, known);
    if (next) {
      await pin(page, next);
      await press(page, "setpin-set");
    } else await press(page, "setpin-drop");
    await arrive(page, "kept");
    seals.push(await sealed(page));
    assert.doesNotMatch(seals.at(-1), /24680|13579/);
    await home(page);
  }
  const bytes = seals.map((all) => JSON.parse(all)[0][1].map(([name, value]) => [String(name), JSON.stringify(value)]));
  for (const [i, one] of bytes.entries()) {
    assert.ok(one.length >= 2, "the lock and the answers");
    for (const before of bytes.slice(0, i)) {
      for (const [name, value] of one) assert.ok(!before.some(([, old]) => old === value), `${name} is as it was`);
    }
  }
  // Without a PIN the pages open by themselves, with everything that was told.
  await press(page, "home-answers");
  await take(page, "A");
  await arrive(page, "asking-A-renewal");
});

it("a PIN is forgotten, and those pages begin anew", async (page) => {
  page.eyes = false;
  await answered(page);
  await home(page);
  await toPin(page);
  await pin(page, "24680");
  await press(page, "setpin-set");
  await arrive(page, "kept");
  await home(page);
  page.eyes = true;
  await press(page, "home-answers");
  await take(page, "A");
  await arrive(page, "pin-A");
  const before = await stored(page);
  assert.equal(await button(page, "pin-forgot").count(), 0, "nothing to delete by a slip");
  await pin(page, "11111");
  await press(page, "pin-open");
  await told(page, say(page.lang, "pin-wrong"));
  await look(page);
  await press(page, "pin-forgot");
  await arrive(page, "anew-A");
  // Not after all: everything is as it was.
  await press(page, "back-button");
  await arrive(page, "pin-A");
  assert.deepEqual(await stored(page), before);
  await pin(page, "11111");
  await press(page, "pin-open");
  await told(page, say(page.lang, "pin-wrong"));
  await press(page, "pin-forgot");
  await press(page, "pin-anew-do");
  await arrive(page, "asking-A-likes");
  const after = await stored(page);
  assert.equal(after["attune-private-b"], before["attune-private-b"], "the other's pages stay");
  assert.doesNotMatch(after["attune-private-a"], /answers|lock/, "and nothing of A's");
  page.eyes = false;
  await goOn(page, { until: (key) => key === "cover-B" });
  assert.match(await sealed(page), /answers/, "told anew");
});

it("two windows: the later one is told, reads again, and nothing is lost", async (page) => {
  page.eyes = false;
  await answered(page);
  page.eyes = true;
  await home(page);
  // Both have the page about the session open; the second window is the same person at the same phone.
  const other = await page.context().newPage();
  Object.assign(other, { lang: page.lang, keys: page.keys, eyes: true, complaints: page.complaints, strangers: page.strangers });
  const toHouse = async (window) => {
    await press(window, "kept-link");
    await arrive(window, "kept");
    await press(window, "kept-house");
    await arrive(window, "house");
  };
  await open(browser, { lang: page.lang, page: other });
  await arrive(other, "home");
  await toHouse(page);
  await toHouse(other);
  const length = (window, minutes) => window.locator("#rooms").getByLabel(say(window.lang, "minutes", { minutes }), { exact: true });
  await page.bringToFront();
  await use(page, length(page, 45));
  await stored(page);
  const first = (await stored(page))["attune-shared"];
  assert.match(first, /minutes 45/);
  await other.bringToFront();
  // The next one of the row: by keyboard every length on the way would be a choice of its own.
  await use(other, length(other, 30));
  await told(other, say(page.lang, "trouble-elsewhere-lost"));
  await look(other);
  assert.equal((await stored(other))["attune-shared"], first, "the first one stands");
  assert.ok(await length(other, 45).isChecked(), "and is shown");
  await use(other, length(other, 30));
  assert.match((await stored(other))["attune-shared"], /minutes 30/, "said once more it is kept");
  // A PIN set here closes the pages that are open there, and its old key writes nothing.
  await page.bringToFront();
  await home(page);
  await press(page, "home-answers");
  await take(page, "A");
  await arrive(page, "asking-A-renewal");
  await other.bringToFront();
  await home(other);
  await toPin(other);
  await pin(other, "24680");
  await press(other, "setpin-set");
  await arrive(other, "kept");
  const locked = await sealed(other);
  await page.bringToFront();
  await press(page, "renewal-same");
  await arrive(page, "home");
  assert.equal(await sealed(page), locked, "nothing was written with the old key");
  await press(page, "home-answers");
  await take(page, "A");
  await arrive(page, "pin-A");
  await pin(page, "24680");
  await press(page, "pin-open");
  await arrive(page, "asking-A-renewal");
  fine(other);
});

const LANGS = ["en", "uk"];
for (const [number, [name, walk]] of journeys.entries()) {
  for (const lang of LANGS) {
    for (const way of ["keys", "double"]) {
      const usual = (number % 2 === 0) === ((lang === "en") === (way === "keys"));
      if (!usual && !process.env.ATTUNE_SLOW) continue;
      test(`${name}: ${way === "keys" ? "the keyboard alone" : "text at twice its size"}, ${lang}`, async () => {
        const page = await freshPage(browser, { locale: lang === "uk" ? "uk-UA" : "en-GB", reducedMotion: "reduce", acceptDownloads: true });
        Object.assign(page, { lang, keys: way === "keys", eyes: true });
        if (way === "double") await twice(page);
        await walk(page);
        fine(page);
        calm(page);
        await page.context().close();
      });
    }
  }
}
