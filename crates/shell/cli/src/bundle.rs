//! The web app's files as embedded by `build.rs`, looked up by address, with their kinds and compressed twins.

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/bundle_files.rs"));
}

/// One file of the web app.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its address below `/`, such as `web_bg.wasm`.
    pub address: &'static str,
    /// Changes whenever the bytes change.
    pub fingerprint: u64,
    /// The bytes as they are.
    pub bytes: &'static [u8],
    /// The same bytes compressed with brotli, when the bundle carries them.
    pub brotli: Option<&'static [u8]>,
}

/// Whether a web bundle was there when this program was built.
#[must_use]
pub fn is_there() -> bool {
    raw("index.html").is_some()
}

/// The file at `address` (without the leading slash); the root is `index.html`.
#[must_use]
pub fn find(address: &str) -> Option<File> {
    let address = if address.is_empty() { "index.html" } else { address };
    let (address, fingerprint, bytes) = raw(address)?;
    Some(File {
        address,
        fingerprint,
        bytes,
        brotli: raw(&format!("{address}.br")).map(|(_, _, bytes)| bytes),
    })
}

fn raw(address: &str) -> Option<(&'static str, u64, &'static [u8])> {
    let at = embedded::FILES.binary_search_by(|(known, _, _)| (*known).cmp(address));
    match at {
        Ok(at) => Some(embedded::FILES[at]),
        // The order of paths and the order of addresses differ where a folder's name is another's beginning.
        Err(_) => embedded::FILES.iter().find(|(known, _, _)| *known == address).copied(),
    }
}

/// The MIME type a browser needs for this address. WebAssembly does not stream under any other than its own.
#[must_use]
pub fn kind(address: &str) -> &'static str {
    match address.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "wav" => "audio/wav",
        _ => "application/octet-stream",
    }
}
