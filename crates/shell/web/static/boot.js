// Starts the app. A version that came in the background last time takes over here, before anything has begun, and
// never while a session runs.

const workers = navigator.serviceWorker;

async function takeOverWaitingVersion() {
  const waiting = (await workers?.getRegistration())?.waiting;
  if (!waiting) return false;
  const took = new Promise((resolve) => workers.addEventListener("controllerchange", () => resolve(true), { once: true }));
  const late = new Promise((resolve) => setTimeout(() => resolve(false), 2000));
  waiting.postMessage("take over");
  return Promise.race([took, late]);
}

if (await takeOverWaitingVersion().catch(() => false)) {
  location.reload();
} else {
  const { default: start } = await import("./web.js");
  await start({ module_or_path: "web_bg.wasm" });
  // After the first screen, so that filling the cache does not hold it up. Without it the app still works online.
  workers?.register("sw.js").catch(() => {});
}
