// A plan that is handed over by a link: a camera opens it, it is looked at before anything is kept, and no server ever
// hears of it. The link is written here by hand, from the description of its bytes alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, axeViolations, freshPage, launch, picture } from "./browser.mjs";
import { begin, run, tap, until } from "./journey.mjs";
import { arrive, at, button, calm, howWasIt, open, press, settled, stored, take, toIntake } from "./rooms.mjs";
import { say } from "./words.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const A = 0;
const BOTH = 3;

/** The check of ISO 3309. */
function check(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

const four = (number) => [24, 16, 8, 0].map((by) => (number >>> by) & 255);

/** 24 bits of FNV-1a over the name of an entry. */
function entry(name) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return four(hash & 0xffffff).slice(1);
}

function letters(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.match(/.{1,5}/g).map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** A plan for partners, 20 minutes, with one piece and one thing for home, as it stands behind the `#`. */
function handover({ note = "Slowly, please.", level = 2, at = "shoulder_top" } = {}) {
  const piece = [A | (BOTH << 1) | (level << 3), ...entry("broad/knead_90"), ...entry(at)];
  const home = [A, ...entry("knead_palm"), ...entry(at), 3, 2];
  const content = [0x11, 0, 20, 1, ...piece, 1, ...home, ...Buffer.from(note)];
  const sum = four(check(content));
  return { behind: `ATTUNE1/1/1/${letters(sum.slice(0, 3))}/${letters([...content, ...sum])}`, mark: letters(sum.slice(0, 3)) };
}

const room = (page) => page.locator("main.room");

/** Opens the app by this link, as a phone's camera does. */
async function byLink(lang, behind, options = {}) {
  const page = await freshPage(browser, { locale: lang === "uk" ? "uk-UA" : "en-GB", ...options });
  page.lang = lang;
  page.asked = [];
  page.on("request", (request) => page.asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto(`${address}/?record#${behind}`);
  return page;
}

for (const lang of ["en", "uk"]) {
  test(`a link is looked at before anything is kept, and told to nobody, ${lang}`, async () => {
    const { behind, mark } = handover();
    const page = await byLink(lang, behind);
    await arrive(page, "therapist-offered");
    const text = await room(page).innerText();
    assert.match(text, /Slowly, please\./);
    assert.ok(text.includes(mark), "letters to compare");
    assert.equal(new URL(page.url()).hash, "", "the address no longer holds it");
    assert.ok(page.asked.every((request) => !request.includes("ATTUNE1")), "no server hears of it");
    await settled(page);
    assert.ok(!JSON.stringify(await stored(page)).includes("ATTUNE1"), "nothing is kept yet");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "a screen reader begins at the top");
    for (const [name, setting] of [
      ["light", { colorScheme: "light" }],
      ["dark", { colorScheme: "dark" }],
      ["double", { colorScheme: "light" }],
    ]) {
      await page.emulateMedia({ ...setting, reducedMotion: "reduce" });
      await page.evaluate((double) => (document.documentElement.style.fontSize = double ? "200%" : ""), name === "double");
      assert.deepEqual(await axeViolations(page), [], name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), name);
      await picture(page, `offered-${name}-${lang}`);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    const before = await room(page).innerText();
    await press(page, "course-exchange");
    const exchanged = await room(page).innerText();
    assert.notEqual(exchanged, before, "A and B change places");
    assert.ok(exchanged.includes(mark), "the letters are of what came");
    await press(page, "course-exchange");
    await press(page, "offered-take");
    await arrive(page, "therapist-course");
    await settled(page);
    assert.ok(JSON.stringify(await stored(page)).includes("ATTUNE1"), "now it is kept");
    calm(page);
    await page.context().close();
  });
}

test("who does not want it says so, and nothing of it stays", async () => {
  const page = await byLink("en", handover().behind);
  await arrive(page, "therapist-offered");
  await press(page, "offered-not");
  await arrive(page, "home");
  await settled(page);
  assert.ok(!JSON.stringify(await stored(page)).includes("ATTUNE1"));
  await page.reload();
  await page.waitForSelector("#rooms[data-known]", { state: "attached" });
  assert.notEqual(await at(page), "therapist-offered", "coming again does not bring it back");
  calm(page);
  await page.context().close();
});

test("a place where hands never work is named by no link", async () => {
  const page = await byLink("en", handover({ at: "neck_front" }).behind);
  await arrive(page, "therapist-offered");
  const text = await room(page).innerText();
  assert.ok(text.includes(say("en", "why-unknown")), text);
  calm(page);
  await page.context().close();
});

test("a link does not throw away what is under way; it waits on the first page", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  const before = await at(page);
  await page.evaluate((behind) => (location.hash = behind), handover().behind);
  await page.waitForTimeout(300);
  assert.equal(await at(page), before);
  assert.equal(new URL(page.url()).hash, "");
  await page.context().close();
});

test("a link in the first minute is no way back: what came is looked at, and then the first page is there", async () => {
  const page = await open(browser);
  await tap(page, ".start .btn");
  await page.waitForSelector(".choices");
  await page.waitForSelector("#rooms[data-known]", { state: "attached" });
  await page.evaluate((behind) => (location.hash = behind), handover().behind);
  await arrive(page, "therapist-offered");
  assert.equal(await page.locator("#app .choices").count(), 1, "the first minute stands where it stood");
  await page.context().close();
});

test("a damaged, a newer and an endless link say what is wrong", async () => {
  const { behind } = handover();
  const wrong = behind.slice(0, -3) + (behind.endsWith("777") ? "888" : "777");
  for (const [link, key] of [
    [wrong, "receive-damaged"],
    ["ATTUNE2/1/1/ABCDE/ABCDE", "receive-newer"],
    [handover({ note: "a".repeat(281) }).behind, "receive-too-much"],
    [handover({ level: 4 }).behind, "receive-damaged"],
  ]) {
    const page = await byLink("en", link);
    await arrive(page, "therapist-receive");
    assert.ok((await room(page).innerText()).includes(say("en", key)), `${key}: ${await room(page).innerText()}`);
    calm(page);
    await page.context().close();
  }
});

test("the link that a therapist copies opens on another phone, with the same letters", async () => {
  const page = await open(browser, { clock: true, permissions: ["clipboard-read", "clipboard-write"] });
  await begin(page, { minutes: 10 });
  await run(page, 360);
  await until(page, "running");
  await page.locator(".bar .halt").click();
  await page.waitForSelector(".ended");
  await howWasIt(page);
  for (const person of ["A", "B"]) {
    await take(page, person);
    await press(page, "skip-button");
  }
  await press(page, "home-back");
  await press(page, "therapist-link");
  await press(page, "therapist-make");
  await arrive(page, "therapist-make");
  await page.locator(".chooser").first().locator(".option").first().click();
  await press(page, "make-ready");
  await arrive(page, "therapist-ready");
  assert.equal(await page.locator("svg.code").count(), 1, "one square code");
  const text = await room(page).innerText();
  assert.ok(text.includes(say("en", "code-only-here")), "here no other phone can come");
  await picture(page, "ready-link-en");
  await button(page, "handed-link").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${address}/#ATTUNE1/`), link);
  const mark = link.split("/").at(-2);
  assert.ok(text.includes(mark));
  const pair = await byLink("en", link.split("#")[1]);
  await arrive(pair, "therapist-offered");
  assert.ok((await room(pair).innerText()).includes(mark));
  calm(page);
  calm(pair);
  await pair.context().close();
  await page.context().close();
});

test("a link does not come over a session that runs", async () => {
  const page = await open(browser, { clock: true });
  await begin(page, { minutes: 10 });
  await run(page, 30);
  await page.evaluate((behind) => (location.hash = behind), handover().behind);
  await page.clock.runFor(2000);
  assert.equal(await page.locator("#rooms").isHidden(), true);
  assert.ok(await page.locator("main.ses").isVisible());
  await page.context().close();
});
