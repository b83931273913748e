// Starts the app. A version that came in the background last time takes over here, before anything has begun, and
// never while a session runs.

const workers = navigator.serviceWorker;

async function takeOverWaitingVersion() {
  const known = await workers?.getRegistration();
  if (!known?.waiting || !known.active) return false;
  const took = new Promise((resolve) =>
    workers.addEventListener("message", ({ data }) => resolve(data === "made way"), { once: true }),
  );
  const late = new Promise((resolve) => setTimeout(() => resolve(false), 2000));
  known.active.postMessage("make way");
  return Promise.race([took, late]);
}

if (await takeOverWaitingVersion().catch(() => false)) {
  location.reload();
} else {
  const { default: start } = await import("./web.js");
  await start({ module_or_path: "web_bg.wasm" });
  // What comes after the first session: at once for whoever has been here, otherwise when nothing else is to be done.
  const rooms = async () => {
    const { default: enter } = await import("./rooms.js");
    await enter({ module_or_path: "rooms_bg.wasm" });
  };
  const later = () => rooms().catch(() => {});
  const known = (() => {
    try {
      return localStorage.getItem("attune-rooms") !== null;
    } catch {
      return false;
    }
  })();
  // A link with something handed over opens where it can be looked at; what is behind the # is sent nowhere.
  if (known || /^#ATTUNE/i.test(location.hash)) later();
  else if (globalThis.requestIdleCallback) requestIdleCallback(later, { timeout: 4000 });
  else setTimeout(later, 1500);
  // After the first screen, so that filling the cache does not hold it up. Without it the app still works online.
  workers?.register("sw.js").catch(() => {});
}
