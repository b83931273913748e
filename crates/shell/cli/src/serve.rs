//! `attune serve`: hands out the embedded web app and nothing else. It stores nothing and calls nobody.
//!
//! The headers keep the app's promise for it: `connect-src 'self'` means that not even a mistake in the app could send
//! an answer elsewhere.

use crate::bundle::{self, File};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where `attune serve` listens when nothing is said: this machine only.
pub const DEFAULT_LISTEN: &str = "127.0.0.1:7878";

/// Everything the app may load comes from this server; it may talk to nobody else, and nobody may frame it.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' data: blob:; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Shown when `attune` was built without a web bundle.
const NO_BUNDLE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Attune</title>\
    <main><h1>Attune</h1><p>This program was built without the web app.</p>\
    <p>In the project's folder, run <code>cargo xtask start</code>. It builds the app and starts it here.</p></main>";

/// What `attune serve` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Address and port to listen on; port 0 lets the system choose a free one.
    pub listen: SocketAddr,
    /// Folder of the embedded store. The web app keeps everything in the browser, so nothing is written there so far;
    /// a folder that cannot be had is still refused at once rather than on the day it is needed.
    pub data: Option<PathBuf>,
}

/// Why the server could not start or go on.
#[derive(Debug)]
pub enum ServeError {
    /// The address is taken or not ours.
    Listen(SocketAddr, std::io::Error),
    /// `--data` cannot be used as a folder.
    Data(PathBuf, std::io::Error),
    /// The system refused something else.
    System(std::io::Error),
}

impl ServeError {
    /// True when a different argument would have helped (exit code 2), false when not (exit code 1).
    #[must_use]
    pub fn is_bad_input(&self) -> bool {
        !matches!(self, ServeError::System(_))
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Listen(address, why) => {
                write!(
                    out,
                    "--listen {address}: {why}. Another port may be free; port 0 finds one."
                )
            }
            ServeError::Data(folder, why) => {
                write!(
                    out,
                    "--data {}: {why}. A folder that can be written is needed.",
                    folder.display()
                )
            }
            ServeError::System(why) => write!(out, "the server had to stop: {why}"),
        }
    }
}

impl std::error::Error for ServeError {}

/// Serves until Ctrl-C or a termination signal; prints the real address on stdout once it can be opened.
///
/// # Errors
/// [`ServeError`], with what was found and what would help.
pub fn run(options: &Options) -> Result<(), ServeError> {
    if let Some(folder) = &options.data {
        std::fs::create_dir_all(folder).map_err(|why| ServeError::Data(folder.clone(), why))?;
    }
    // One thread is plenty for files that are already in memory, and keeps the program small.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(ServeError::System)?;
    runtime.block_on(async {
        let refused = |why| ServeError::Listen(options.listen, why);
        let listener = tokio::net::TcpListener::bind(options.listen).await.map_err(refused)?;
        let address = listener.local_addr().map_err(ServeError::System)?;
        announce(address).map_err(ServeError::System)?;
        let app = Router::new().fallback(|request: Request| async move {
            answer(request.method(), request.uri().path(), request.headers())
        });
        axum::serve(listener, app)
            .with_graceful_shutdown(until_told_to_stop())
            .await
            .map_err(ServeError::System)
    })
}

fn announce(address: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "Attune is at http://{address} (Ctrl-C stops it)")?;
    out.flush()
}

async fn until_told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            let interrupt = std::pin::pin!(tokio::signal::ctrl_c());
            let terminate = std::pin::pin!(terminate.recv());
            either(interrupt, terminate).await;
            return;
        }
    }
    // Where no signal can be had, the server simply goes on until its process is ended.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Waits for the first of two.
#[cfg(unix)]
async fn either(mut one: impl Future + Unpin, mut other: impl Future + Unpin) {
    use std::task::Poll;
    std::future::poll_fn(|context| {
        let one = std::pin::Pin::new(&mut one).poll(context).is_ready();
        let other = std::pin::Pin::new(&mut other).poll(context).is_ready();
        if one || other { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// The answer to one request. Pure, so that tests need no socket.
fn answer(method: &Method, path: &str, headers: &HeaderMap) -> Response {
    let response = if *method != Method::GET && *method != Method::HEAD {
        (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response()
    } else if !bundle::is_there() {
        let kind = [(header::CONTENT_TYPE, bundle::kind("index.html"))];
        if path == "/" {
            (kind, NO_BUNDLE).into_response()
        } else {
            (StatusCode::NOT_FOUND, kind, NO_BUNDLE).into_response()
        }
    } else {
        match bundle::find(path.trim_start_matches('/')) {
            Some(file) => file_answer(&file, headers),
            None => (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response(),
        }
    };
    guarded(response)
}

fn file_answer(file: &File, headers: &HeaderMap) -> Response {
    // Weak: the compressed twin carries the same tag.
    let tag = format!("W/\"{:016x}\"", file.fingerprint);
    // The service worker decides when a new version takes over; a cached copy of it would decide for ever.
    let keep = if file.address == "sw.js" {
        "no-store"
    } else {
        "no-cache"
    };
    let compressed = file.brotli.filter(|_| accepts_brotli(headers));
    let unchanged = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        compressed.unwrap_or(file.bytes).into_response()
    };
    let set = response.headers_mut();
    if compressed.is_some() && !unchanged {
        set.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    set.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(bundle::kind(file.address)),
    );
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    set.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        set.insert(header::ETAG, tag);
    }
    response
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let Some(accepted) = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    accepted.split(',').any(|one| {
        let mut words = one.split(';').map(str::trim);
        words.next() == Some("br") && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn guarded(mut response: Response) -> Response {
    let set = response.headers_mut();
    set.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    );
    set.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    set.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let senses = HeaderValue::from_static("camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)");
    set.insert("permissions-policy", senses);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str, accept: &str) -> Response {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(accept).unwrap());
        answer(&Method::GET, path, &headers)
    }

    #[test]
    fn every_answer_forbids_the_app_to_talk_to_anyone_else() {
        for path in ["/", "/nowhere.js", "/../../etc/passwd", "/%2e%2e/secret"] {
            let response = get(path, "br");
            let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(
                policy.contains("connect-src 'self';") && policy.contains("default-src 'none'"),
                "{path}: {policy}"
            );
            assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        }
    }

    #[test]
    fn the_root_answers_with_or_without_a_bundle_and_strangers_get_404() {
        assert_eq!(get("/", "").status(), StatusCode::OK);
        assert_eq!(get("/no-such-file.js", "").status(), StatusCode::NOT_FOUND);
        assert_eq!(get("/../Cargo.toml", "").status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn nothing_can_be_written_to_the_server() {
        for method in [Method::POST, Method::PUT, Method::DELETE] {
            assert_eq!(
                answer(&method, "/", &HeaderMap::new()).status(),
                StatusCode::METHOD_NOT_ALLOWED
            );
        }
    }

    #[test]
    fn a_file_is_compressed_only_for_those_who_can_read_it() {
        let file = File {
            address: "web.js",
            fingerprint: 7,
            bytes: b"plain",
            brotli: Some(b"small"),
        };
        let mut headers = HeaderMap::new();
        assert!(
            !file_answer(&file, &headers)
                .headers()
                .contains_key(header::CONTENT_ENCODING)
        );
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0.9"));
        assert_eq!(file_answer(&file, &headers).headers()[header::CONTENT_ENCODING], "br");
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0"));
        assert!(
            !file_answer(&file, &headers)
                .headers()
                .contains_key(header::CONTENT_ENCODING)
        );
    }

    #[test]
    fn a_known_version_is_not_sent_again_but_the_service_worker_is_never_stored() {
        let page = File {
            address: "index.html",
            fingerprint: 7,
            bytes: b"page",
            brotli: None,
        };
        let mut headers = HeaderMap::new();
        let first = file_answer(&page, &headers);
        assert_eq!(
            (first.status(), first.headers()[header::CACHE_CONTROL].to_str().unwrap()),
            (StatusCode::OK, "no-cache")
        );
        headers.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(file_answer(&page, &headers).status(), StatusCode::NOT_MODIFIED);
        let worker = File {
            address: "sw.js",
            ..page
        };
        assert_eq!(
            file_answer(&worker, &HeaderMap::new()).headers()[header::CACHE_CONTROL],
            "no-store"
        );
    }

    #[test]
    fn wasm_has_the_kind_browsers_insist_on() {
        assert_eq!(bundle::kind("engine_bg.wasm"), "application/wasm");
        assert_eq!(bundle::kind("app.webmanifest"), "application/manifest+json");
        assert_eq!(bundle::kind("strange"), "application/octet-stream");
    }
}
