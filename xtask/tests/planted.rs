//! Recorded trials of the gates that cargo runs: a room with planted faults, built in a folder of its own.

use std::fs;
use std::path::PathBuf;
use xtask::run::Root;

/// A copy of the pure rooms' surroundings with one planted room, in a folder that goes away.
struct Planted(PathBuf);

impl Planted {
    fn new(name: &str, code: &str) -> Self {
        let here = Root::of_this_workspace();
        let folder = here.target().join("trials").join(name);
        let room = folder.join("crates/pure/planted");
        fs::create_dir_all(room.join("src")).unwrap();
        fs::copy(
            here.join("crates/pure/clippy.toml"),
            folder.join("crates/pure/clippy.toml"),
        )
        .unwrap();
        fs::copy(here.join("rustfmt.toml"), folder.join("rustfmt.toml")).unwrap();
        let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/pure/planted\"]\n\
            [workspace.lints.rust]\nunsafe_code = \"forbid\"\n";
        fs::write(folder.join("Cargo.toml"), workspace).unwrap();
        let manifest =
            "[package]\nname = \"planted\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[lints]\nworkspace = true\n";
        fs::write(room.join("Cargo.toml"), manifest).unwrap();
        fs::write(room.join("src/lib.rs"), code).unwrap();
        Self(folder)
    }

    /// What a gate's cargo call says of it, and whether it passes.
    fn gate(&self, arguments: &[&str]) -> (bool, String) {
        let call = Root::at(&self.0)
            .cargo(arguments)
            .env("CARGO_TARGET_DIR", self.0.join("target"));
        let watched = call.watch("trial").unwrap();
        (watched.well, watched.lines.join("\n"))
    }
}

impl Drop for Planted {
    fn drop(&mut self) {
        // A folder that stays behind in target/ does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

const CLIPPY: &[&str] = &["clippy", "--offline", "--all-targets", "--", "-D", "warnings"];

/// Every `path = "..."` of one list in crates/pure/clippy.toml.
fn banned(list: &str) -> Vec<String> {
    let bans = fs::read_to_string(Root::of_this_workspace().join("crates/pure/clippy.toml")).unwrap();
    let start = bans.find(&format!("{list} = [")).unwrap();
    let body = bans[start..].split("\n]").next().unwrap();
    body.lines()
        .filter_map(|line| line.split("path = \"").nth(1)?.split('"').next().map(str::to_owned))
        .collect()
}

#[test]
fn every_ban_of_the_pure_rooms_is_honoured_by_clippy() {
    let mut code = String::from("//! Planted.\n#![allow(dead_code, unused)]\n");
    let mut wanted = Vec::new();
    for (number, path) in banned("disallowed-methods").iter().enumerate() {
        // Naming a function is enough for clippy, and needs no arguments.
        let turbofish = match path.as_str() {
            "std::thread::spawn" => "::<fn(), ()>",
            "std::fs::write" => "::<&str, &str>",
            "std::env::vars" | "std::env::args" | "std::env::current_dir" => "",
            generic if generic.starts_with("std::fs::") || generic.starts_with("std::env::") => "::<&str>",
            _ => "",
        };
        code += &format!("pub fn method_{number}() {{ let _ = {path}{turbofish}; }}\n");
        wanted.push(format!("use of a disallowed method `{path}`"));
    }
    for (number, path) in banned("disallowed-types").iter().enumerate() {
        let arguments = match path.rsplit("::").next().unwrap() {
            "HashMap" => "<u8, u8>",
            "HashSet" | "JoinHandle" => "<u8>",
            _ => "",
        };
        code += &format!("pub struct Type{number}(Option<{path}{arguments}>);\n");
        wanted.push(format!("use of a disallowed type `{path}`"));
    }
    for (number, path) in banned("disallowed-macros").iter().enumerate() {
        code += &format!("pub fn macro_{number}() {{ {path}!(\"x\"); }}\n");
        wanted.push(format!("use of a disallowed macro `{path}`"));
    }
    assert!(wanted.len() > 80, "the list of bans was not read: {}", wanted.len());
    let (well, said) = Planted::new("bans", &code).gate(CLIPPY);
    assert!(!well);
    let missed: Vec<&String> = wanted.iter().filter(|ban| !said.contains(ban.as_str())).collect();
    assert!(missed.is_empty(), "not reported: {missed:#?}");
    assert!(
        said.contains("not the same bits everywhere: use libm"),
        "the reasons are shown"
    );
}

#[test]
fn clippy_passes_a_room_that_keeps_the_bans() {
    let code = "//! Planted.\nuse std::collections::BTreeMap;\n\
        /// Fine.\npub fn fine(x: f64) -> BTreeMap<u8, u64> { BTreeMap::from([(1, (x.sqrt() * 2.0).to_bits())]) }\n";
    let (well, said) = Planted::new("kept", code).gate(CLIPPY);
    assert!(well, "{said}");
}

#[test]
fn warnings_unsafe_code_bad_format_and_native_only_code_stop_their_gates() {
    let planted = Planted::new("warning", "//! Planted.\npub fn f() { let unused = 1; }\n");
    let (well, said) = planted.gate(CLIPPY);
    assert!(!well && said.contains("unused variable"), "{said}");
    let word = concat!("un", "safe");
    let planted = Planted::new(
        "guard",
        &format!("//! Planted.\npub fn f(at: *const u8) -> u8 {{ {word} {{ *at }} }}\n"),
    );
    let (well, said) = planted.gate(CLIPPY);
    assert!(!well && said.contains("unsafe_code") | said.contains(word), "{said}");
    let planted = Planted::new("format", "//! Planted.\npub   fn f( ) {}\n");
    let (well, said) = planted.gate(&["fmt", "--all", "--check"]);
    assert!(!well && said.contains("Diff in"), "{said}");
    // Compiles here, has no meaning in a browser.
    let code = "//! Planted.\n/// Unix only.\npub fn f(file: std::os::unix::fs::MetadataExt) {}\n"
        .replace("file: ", "file: &dyn ");
    let planted = Planted::new("native", &code);
    assert!(planted.gate(&["build", "--offline", "--lib"]).0, "it does compile here");
    let (well, said) = planted.gate(&["build", "--offline", "--lib", "--target", xtask::web::BROWSER]);
    assert!(!well && said.contains("error"), "{said}");
}
