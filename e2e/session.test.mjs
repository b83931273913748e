// The session: offline to its end, stopped in every phase, changed, asked, paused.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, freshPage, launch } from "./browser.mjs";
import { COLLEAGUES, begin, open, run, spoken, standing, tap, toBegin, until } from "./journey.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const calm = (page) => {
  assert.deepEqual(page.strangers, []);
  assert.deepEqual(page.complaints, []);
};

test("after one load a whole session runs without a connection", async () => {
  const page = await open(browser);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await page.waitForSelector("main.start");
  await begin(page, { minutes: 10 });
  await until(page, "ended");
  const said = await spoken(page);
  assert.ok(said.length >= 10, `guided aloud: ${said.length} cues`);
  assert.equal(await page.locator("html").getAttribute("data-theme"), null, "the light returns");
  assert.ok(await page.locator(".ended h1").isVisible());
  calm(page);
});

test("the engine works without a connection too", async () => {
  // What the app asks of it, heard where no plan travelled along.
  const scout = await freshPage(browser, { serviceWorkers: "block" });
  await scout.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (text) {
      globalThis.__asked ??= text;
      return post.call(this, text);
    };
  });
  await scout.route("**/starter.json", (route) => route.abort());
  await scout.goto(`${address}/?record`);
  await scout.waitForSelector("main.start");
  await toBegin(scout, { minutes: 10 });
  const asked = await scout.evaluate(() => globalThis.__asked);
  await scout.context().close();

  const page = await open(browser, { clock: false });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  const plan = await page.evaluate(async (asked) => {
    const worker = new Worker("engine-worker.js", { type: "module" });
    worker.postMessage(asked);
    return new Promise((resolve) => {
      worker.onmessage = ({ data }) => !data.includes("progress") && resolve(JSON.parse(data));
    });
  }, asked);
  assert.equal(plan.ready?.id, JSON.parse(asked).plan.id, JSON.stringify(plan).slice(0, 200));
  assert.equal(JSON.parse(plan.ready.json).setting, "friends");
});

test("stop works in every phase, at once, and ends kindly", async () => {
  const scout = await open(browser);
  await toBegin(scout, { minutes: 10 });
  await tap(scout, ".begin .btn.quiet");
  const phases = await scout.evaluate(() =>
    [...document.querySelectorAll(".row:has(.phase)")].map((row) => {
      const [minutes, seconds] = row.querySelector(".time").textContent.split(":").map(Number);
      return { name: row.querySelector(".phase").textContent, at: minutes * 60 + seconds };
    }),
  );
  await scout.context().close();
  assert.ok(phases.length >= 3, JSON.stringify(phases));
  for (const phase of phases) {
    const page = await open(browser);
    await begin(page, { minutes: 10 });
    await run(page, phase.at + 12);
    await page.locator(".bar .halt").click();
    assert.equal(await standing(page), "ended", phase.name);
    const last = (await spoken(page)).at(-1);
    assert.equal(last.priority, "safety", phase.name);
    assert.equal(last.text, await page.locator(".ended h1").innerText(), "the screen says the same");
    assert.ok((await page.locator(".ended .words p").count()) >= 1);
    calm(page);
    await page.context().close();
  }
});

test("holding anywhere stops, two fingers pause, a tap opens the sheet of that half", async () => {
  const page = await open(browser);
  await begin(page);
  const finger = (id, type) =>
    page.locator(".ses").evaluate(
      (element, [id, type]) =>
        element.dispatchEvent(new PointerEvent(type, { pointerId: id, pointerType: "touch", bubbles: true })),
      [id, type],
    );
  await finger(11, "pointerdown");
  await finger(12, "pointerdown");
  assert.equal(await standing(page), "paused");
  await finger(11, "pointerup");
  await finger(12, "pointerup");
  await page.locator(".paused .btn").first().click();
  await until(page, "running");

  await page.locator(".zb .change").click();
  assert.equal(await standing(page), "sheet");
  assert.match(await page.locator(".sheet h2").innerText(), /B/);
  await page.locator(".sheet .keep").click();
  assert.equal(await standing(page), "running");

  await finger(21, "pointerdown");
  await page.clock.runFor(400);
  assert.equal(await standing(page), "running", "a short rest of an arm is no wish to stop");
  await page.clock.runFor(600);
  assert.equal(await standing(page), "ended");
  calm(page);
});

test("each choice of the sheet is taken up at once and names nobody", async () => {
  const page = await open(browser);
  await begin(page, { minutes: 10 });
  await run(page, 130);
  for (const choice of [0, 1, 2, 3]) {
    await until(page, "running");
    await page.locator(".za .change").click();
    const button = page.locator(".four button").nth(choice);
    if (await button.isDisabled()) {
      await page.locator(".sheet .keep").click();
      continue;
    }
    const before = (await spoken(page)).length;
    await button.click();
    assert.notEqual(await standing(page), "sheet", `choice ${choice} closes the sheet`);
    await page.clock.runFor(1000);
    const answers = (await spoken(page)).slice(before).filter((s) => s.priority === "answer");
    assert.ok(answers.length >= 1, `choice ${choice} is answered aloud`);
    for (const answer of answers) assert.doesNotMatch(answer.text, /\bfor [AB]\b|\b[AB][.:]/, "nobody is named");
    await run(page, 8);
  }
  await until(page, "running");
  await page.locator(".za .change").click();
  await page.locator(".sheet .btn:not(.stop)").click();
  assert.equal(await standing(page), "paused");
  await page.locator(".paused .btn.stop").click();
  assert.equal(await standing(page), "ended");
  calm(page);
});

test("a place that wants asking is asked for, and a skip looks like any other change", async () => {
  for (const answer of [0, 1]) {
    const page = await open(browser);
    await begin(page, { who: COLLEAGUES, minutes: 10 });
    await until(page, "permission");
    const question = await page.locator(".ask h2 span:last-child").innerText();
    assert.match(question, /\?|may/i);
    assert.ok((await spoken(page)).some((s) => s.text.includes("?")), "asked aloud");
    const [yes, skip] = await page.locator(".ask .two .btn").all();
    const look = (button) => button.evaluate((b) => [getComputedStyle(b).color, getComputedStyle(b).borderColor, b.className].join());
    assert.equal(await look(yes), await look(skip), "skip is as calm as yes");
    await [yes, skip][answer].click();
    await page.clock.runFor(2000);
    const asked = (await page.locator(".ask h2 span:last-child").allInnerTexts())[0];
    assert.notEqual(asked, question, "one answer is enough");
    await page.locator(".bar .halt").click();
    calm(page);
    await page.context().close();
  }
});

test("a hidden page pauses; nothing goes on by itself", async () => {
  const page = await open(browser);
  await begin(page);
  await run(page, 20);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  assert.equal(await standing(page), "paused");
  const left = await page.locator(".left").innerText();
  await page.clock.runFor(30000);
  assert.equal(await page.locator(".left").innerText(), left);
  assert.equal(await standing(page), "paused");
});

test("a phone without a voice is guided by text and chimes, and says so before the start", async () => {
  const page = await freshPage(browser);
  await page.clock.install();
  await page.goto(address);
  await page.waitForSelector("main.start");
  await toBegin(page, { minutes: 10 });
  const facts = await page.locator(".facts dd").allInnerTexts();
  assert.match(facts[0], /[Tt]ext/);
  await tap(page, ".begin .push .btn:not(.quiet)");
  await run(page, 30);
  assert.ok((await page.locator(".cue").first().innerText()).length > 3);
  assert.notEqual(await page.locator("#polite").innerText(), "", "a screen reader hears it");
  calm(page);
});

test("a faster clock tells the same session", async () => {
  const page = await open(browser, { query: "&speed=60", clock: false });
  await begin(page, { minutes: 10 });
  await page.waitForFunction(() => (globalThis.__attune_spoken ?? []).length >= 3, null, { timeout: 20000 });
  const said = await spoken(page);
  assert.ok(said[2].at_ms - said[0].at_ms > 10 * (said[2].real_ms - said[0].real_ms));
  await page.locator(".bar .halt").click();
});
