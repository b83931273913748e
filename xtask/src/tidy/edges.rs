//! Who may use whom. The table is the architecture; a new edge is the biggest change there is, so it is made here, by
//! hand, in its own line.
//!
//! Two tables that check each other: [`ROOMS`] lists the edges that may be drawn, [`NEVER`] the promises that must hold
//! over everything reached through them. An edit of the first that breaks a promise of the second is still a finding.

use super::Finding;
use crate::workspace::{Package, Workspace};
use std::collections::BTreeSet;

/// A room and the edges it may have.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Package name.
    pub name: &'static str,
    /// Rooms it may name in `[dependencies]` and `[build-dependencies]`.
    pub rooms: &'static [&'static str],
    /// Packages from outside it may name there; `None` where the room is not a pure one and chooses for itself.
    pub outside: Option<&'static [&'static str]>,
}

const fn pure(name: &'static str, rooms: &'static [&'static str], outside: &'static [&'static str]) -> Room {
    Room {
        name,
        rooms,
        outside: Some(outside),
    }
}

const fn free(name: &'static str, rooms: &'static [&'static str]) -> Room {
    Room {
        name,
        rooms,
        outside: None,
    }
}

/// Every room of the house. One that is missing here is a finding.
pub const ROOMS: &[Room] = &[
    pure("quantity", &[], &["serde"]),
    pure("catalogue", &["quantity"], &["serde", "toml"]),
    pure("words", &["quantity", "catalogue"], &["fluent-syntax", "serde"]),
    pure("body", &["quantity", "catalogue"], &["libm", "serde"]),
    pure("posture", &["quantity", "catalogue"], &["libm"]),
    pure(
        "stage",
        &["quantity", "catalogue", "posture"],
        &["libm", "serde", "toml"],
    ),
    pure("evidence", &["quantity", "catalogue", "posture", "stage"], &["libm"]),
    pure(
        "reach",
        &["quantity", "catalogue", "posture", "stage", "evidence"],
        &["libm"],
    ),
    // Between planner and checker: shows that these two bodies can do what is planned.
    pure(
        "proof",
        &[
            "quantity",
            "catalogue",
            "words",
            "limits",
            "plan",
            "planner",
            "posture",
            "evidence",
            "reach",
        ],
        &[],
    ),
    pure("limits", &["quantity", "catalogue"], &["serde"]),
    pure("intake", &["quantity", "catalogue", "limits"], &["serde", "toml"]),
    pure("plan", &["quantity", "catalogue", "limits"], &["serde", "serde_json"]),
    pure(
        "planner",
        &["quantity", "catalogue", "body", "limits", "plan"],
        &["libm"],
    ),
    pure(
        "checker",
        &["quantity", "catalogue", "body", "posture", "evidence", "limits", "plan"],
        &["libm"],
    ),
    // The audit reads the pair file itself and sees limits only as far as the plan's types need them.
    pure(
        "audit",
        &["quantity", "catalogue", "evidence", "plan"],
        &["serde", "toml"],
    ),
    pure(
        "guide",
        &["quantity", "catalogue", "limits", "plan", "checker"],
        &["serde"],
    ),
    pure(
        "app",
        &[
            "quantity",
            "catalogue",
            "words",
            "body",
            "limits",
            "intake",
            "plan",
            "checker",
            "guide",
        ],
        &["serde", "serde_json"],
    ),
    pure("memory", &[], &["argon2", "blake3", "chacha20poly1305", "zeroize"]),
    pure(
        "journal",
        &["quantity", "catalogue", "limits", "plan"],
        &["libm", "serde", "serde_json"],
    ),
    pure(
        "keeper",
        &[
            "quantity",
            "catalogue",
            "words",
            "limits",
            "intake",
            "plan",
            "checker",
            "journal",
        ],
        &["qrcode", "serde"],
    ),
    free(
        "web",
        &[
            "quantity",
            "catalogue",
            "words",
            "body",
            "limits",
            "intake",
            "plan",
            "checker",
            "guide",
            "app",
        ],
    ),
    free(
        "engine",
        &[
            "quantity",
            "catalogue",
            "words",
            "limits",
            "plan",
            "planner",
            "proof",
            "checker",
        ],
    ),
    free(
        "cli",
        &[
            "quantity",
            "catalogue",
            "words",
            "body",
            "limits",
            "intake",
            "plan",
            "planner",
            "evidence",
            "proof",
            "reach",
            "checker",
            "audit",
            "guide",
            "app",
            "memory",
            "archive",
        ],
    ),
    free("vault", &["memory"]),
    free("archive", &["memory"]),
    free(
        "rooms",
        &[
            "quantity",
            "catalogue",
            "body",
            "limits",
            "plan",
            "memory",
            "keeper",
            "vault",
        ],
    ),
    free("testkit", &["catalogue"]),
    free(
        "starter",
        &[
            "quantity",
            "catalogue",
            "limits",
            "intake",
            "plan",
            "planner",
            "proof",
            "checker",
            "audit",
        ],
    ),
    free(
        "twin",
        &[
            "catalogue",
            "intake",
            "plan",
            "posture",
            "proof",
            "quantity",
            "starter",
            "testkit",
        ],
    ),
    free("reach-bench", &["quantity", "catalogue", "posture", "reach"]),
    free(
        "peer",
        &[
            "quantity", "limits", "intake", "starter", "plan", "planner", "proof", "checker", "audit", "testkit",
        ],
    ),
    free("conformance", &["memory", "vault"]),
    free(
        "fuzz",
        &[
            "quantity",
            "catalogue",
            "intake",
            "plan",
            "limits",
            "journal",
            "audit",
            "memory",
        ],
    ),
    free("xtask", &[]),
    free("bundler", &[]),
];

/// A promise over everything a room reaches, however far away.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// Who promises.
    pub from: &'static str,
    /// What is never reached.
    pub to: &'static [&'static str],
    /// Why.
    pub why: &'static str,
}

/// The promises of the house.
pub const NEVER: &[Promise] = &[
    Promise {
        from: "checker",
        to: &["planner", "reach", "proof", "intake", "audit"],
        why: "a bug that finder and checker have in common would be approved",
    },
    Promise {
        from: "audit",
        to: &["planner", "reach", "proof", "intake", "checker"],
        why: "its own reading of the rules is its whole worth",
    },
    Promise {
        from: "evidence",
        to: &["planner", "reach", "proof", "intake", "checker", "audit"],
        why: "who verifies shares nothing that decides with who searches",
    },
    Promise {
        from: "planner",
        to: &["intake", "checker", "audit"],
        why: "it plans from limits and never learns reasons",
    },
    Promise {
        from: "engine",
        to: &["intake"],
        why: "it plans from limits and never learns reasons",
    },
    Promise {
        from: "limits",
        to: &["intake"],
        why: "limits, not reasons",
    },
    Promise {
        from: "journal",
        to: &["intake"],
        why: "what is told afterwards knows no health",
    },
    Promise {
        from: "plan",
        to: &["intake"],
        why: "a plan can name no condition",
    },
    Promise {
        from: "wire",
        to: &["intake", "limits", "plan"],
        why: "what travels is sealed; the courier cannot read",
    },
    Promise {
        from: "memory",
        to: &["intake", "limits", "plan", "catalogue"],
        why: "what keeps and seals answers needs to know none of them",
    },
    Promise {
        from: "space",
        to: &["intake"],
        why: "limits, not reasons",
    },
    Promise {
        from: "relay",
        to: &["intake", "limits", "plan", "app"],
        why: "the courier cannot read",
    },
    Promise {
        from: "guide",
        to: &["planner", "reach", "intake"],
        why: "it emits Replan; a search must never block a cue",
    },
    Promise {
        from: "app",
        to: &["planner", "reach"],
        why: "the first load stays small; only a worker plans",
    },
    Promise {
        from: "web",
        to: &["planner", "reach"],
        why: "the first load stays small; only a worker plans",
    },
];

/// Packages that look at the clock, the machine, the network or chance. No pure room reaches them, however far away.
/// (`rand_core` is traits alone; what draws is `getrandom`.)
pub const NOT_PURE: &[&str] = &[
    "ahash",
    "async-std",
    "chrono",
    "console_error_panic_hook",
    "crossbeam-utils",
    "fastrand",
    "getrandom",
    "instant",
    "jiff",
    "js-sys",
    "mio",
    "rand",
    "rayon",
    "reqwest",
    "socket2",
    "time",
    "tokio",
    "ureq",
    "uuid",
    "wasm-bindgen",
    "web-sys",
    "web-time",
];

/// Every broken edge.
#[must_use]
pub fn findings(workspace: &Workspace) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, package) in workspace.ours() {
        let Some(room) = ROOMS.iter().find(|room| room.name == package.name) else {
            let what = "a room that xtask/src/tidy/edges.rs does not know; add its line there";
            found.push(Finding::new(&package.folder, what));
            continue;
        };
        direct(workspace, package, room, &mut found);
        distant(workspace, id, package, &mut found);
    }
    found
}

/// What the room's own manifest names.
fn direct(workspace: &Workspace, package: &Package, room: &Room, found: &mut Vec<Finding>) {
    for other in package.uses.iter().filter_map(|id| workspace.0.get(id)) {
        let allowed = if other.is_ours() {
            room.rooms.contains(&other.name.as_str())
        } else {
            room.outside
                .is_none_or(|outside| outside.contains(&other.name.as_str()))
        };
        if !allowed {
            let list = if other.is_ours() {
                room.rooms
            } else {
                room.outside.unwrap_or_default()
            };
            let what = format!("may not use {}; it may use {}", other.name, spoken(list));
            found.push(Finding::new(&package.name, what));
        }
    }
    if package.is_pure() && room.outside.is_none() {
        found.push(Finding::new(
            &package.name,
            "is a pure room and needs a list of packages from outside",
        ));
    }
}

/// What it reaches through others.
fn distant(workspace: &Workspace, id: &str, package: &Package, found: &mut Vec<Finding>) {
    for (other, way) in workspace.closure(id) {
        let Some(other) = workspace.0.get(&other) else { continue };
        for promise in NEVER.iter().filter(|promise| promise.from == package.name) {
            if other.is_ours() && promise.to.contains(&other.name.as_str()) {
                let what = format!("reaches {} by {}: {}", other.name, way.join(" -> "), promise.why);
                found.push(Finding::new(&package.name, what));
            }
        }
        if package.is_pure() && !other.is_ours() && NOT_PURE.contains(&other.name.as_str()) {
            // A build script runs on the builder's machine, not in the room; only what the room links counts.
            let what = format!("reaches {} by {}, which looks outside", other.name, way.join(" -> "));
            found.push(Finding::new(&package.name, what));
        }
        let is_tool = package.folder.starts_with("crates/dev/") || package.folder.starts_with("xtask");
        if other.folder.starts_with("crates/dev/") && !is_tool {
            let what = format!("uses {}, which is for tests only ([dev-dependencies])", other.name);
            found.push(Finding::new(&package.name, what));
        }
    }
}

fn spoken(list: &[&str]) -> String {
    let sorted: BTreeSet<&str> = list.iter().copied().collect();
    if sorted.is_empty() {
        "nothing".to_owned()
    } else {
        sorted.into_iter().collect::<Vec<_>>().join(", ")
    }
}
