// One Chromium for a journey, with two kinds of eyes on it: what the page asks of the network, and what it complains of.
//
// The address of the served app comes in ATTUNE_URL, the browser in CHROMIUM; pictures go to ATTUNE_ARTEFACTS.

import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Where the app is served. */
export const address = process.env.ATTUNE_URL ?? "http://127.0.0.1:7878";

/** Where pictures of screens go. */
export const artefacts = process.env.ATTUNE_ARTEFACTS ?? join(import.meta.dirname, "../target/journeys");

// Quiet: no updates, no first-run pages, nothing sent anywhere.
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser; the journey closes it. */
export async function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "chromium", args: FLAGS });
}

/**
 * A fresh page, as on a phone unless said otherwise. `page.complaints` collects errors of the page and refused requests;
 * `page.strangers` collects every request to anywhere but the app's own server. Both must stay empty.
 */
export async function freshPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.strangers = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) page.strangers.push(url);
  });
  return page;
}

/** Every violation axe finds on the page as it is now, in one line each. */
export async function axeViolations(page) {
  // By evaluation and not by a script element: the app's own policy forbids foreign scripts, and stays on.
  const { source } = createRequire(import.meta.url)("axe-core");
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

/** Keeps a picture of the page. */
export async function picture(page, name) {
  await mkdir(artefacts, { recursive: true });
  await page.screenshot({ path: join(artefacts, `${name}.png`) });
}
