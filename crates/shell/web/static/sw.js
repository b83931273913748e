// Keeps the whole app on the device after one load. Everything of one version is fetched together and used together;
// a new version waits until the page says that no session runs.

const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `attune-${VERSION}`;

self.addEventListener("install", (event) => {
  const addresses = ["./", ...FILES.filter((file) => file !== "index.html" && !file.endsWith(".br"))];
  // Past the browser's own cache, or an old file could slip into a new version.
  const fresh = addresses.map((address) => new Request(address, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("attune-") && name !== CACHE;
  const clean = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  const kept = caches.open(CACHE).then((cache) => cache.match(wanted, { ignoreSearch: true }));
  event.respondWith(kept.then((found) => found ?? fetch(request)));
});
