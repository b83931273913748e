// Keeps the whole app on the device after one load. Everything of one version is fetched together and used together;
// a new version waits until the page says that no session runs.
//
// Which version is served is a note beside the versions: a browser may take minutes before it lets a new worker in, and
// until then the old one serves the new version.

const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `attune-${VERSION}`;
const NOTES = "which-attune";

async function note(name, value) {
  await (await caches.open(NOTES)).put(`/${name}`, new Response(value));
}

async function noted(name) {
  const found = await (await caches.open(NOTES)).match(`/${name}`);
  const version = found && (await found.text());
  return version && (await caches.has(version)) ? version : null;
}

let serving = null;
const served = () => (serving ??= noted("now").then((version) => version ?? CACHE));

self.addEventListener("install", (event) => {
  const addresses = ["./", ...FILES.filter((file) => file !== "index.html" && !file.endsWith(".br"))];
  // Past the browser's own cache, or an old file could slip into a new version.
  const fresh = addresses.map((address) => new Request(address, { cache: "reload" }));
  const whole = caches.open(CACHE).then((cache) => cache.addAll(fresh));
  event.waitUntil(whole.then(() => note("next", CACHE)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("attune-") && name !== CACHE;
  serving = note("now", CACHE).then(() => CACHE);
  const clean = serving.then(() => caches.keys()).then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "make way") {
    const turn = async () => {
      const [now, next] = [await served(), await noted("next")];
      if (!next || next === now) return event.source.postMessage("as it was");
      await note("now", next);
      serving = Promise.resolve(next);
      event.source.postMessage("made way");
    };
    event.waitUntil(turn());
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  const kept = served().then((version) => caches.open(version)).then((cache) => cache.match(wanted, { ignoreSearch: true }));
  event.respondWith(kept.then((found) => found ?? fetch(request)));
});
