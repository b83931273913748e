//! Recorded trials: each gate is shown a planted fault and must report it, and a clean twin of it that it must pass.

use std::fs;
use std::path::Path;
use xtask::run::Root;
use xtask::tidy::sources::SourceFile;
use xtask::tidy::{Finding, edges, hazards, licences, text};
use xtask::workspace::{Package, Workspace};

/// A made-up workspace: `room -> used rooms`; names with a dot before them come from outside.
fn house(rooms: &[(&str, &[&str])]) -> Workspace {
    let mut workspace = Workspace::default();
    for (name, uses) in rooms {
        let folder = match *name {
            outside if outside.starts_with('.') => String::new(),
            "cli" | "web" | "engine" => format!("crates/shell/{name}"),
            "testkit" | "twin" => format!("crates/dev/{name}"),
            _ => format!("crates/pure/{name}"),
        };
        let plain = name.trim_start_matches('.').to_owned();
        let uses = uses.iter().map(|other| (*other).to_owned()).collect();
        let licence = Some("MIT".to_owned());
        let package = Package {
            name: plain,
            version: "1.0.0".to_owned(),
            folder,
            licence,
            uses,
            ..Package::default()
        };
        workspace.0.insert((*name).to_owned(), package);
    }
    workspace
}

fn told(found: &[Finding]) -> String {
    found.iter().map(|finding| format!("{finding}\n")).collect()
}

#[test]
fn a_house_drawn_as_planned_has_no_findings() {
    let house = house(&[
        ("quantity", &[".serde"]),
        ("catalogue", &["quantity", ".serde"]),
        ("limits", &["quantity", "catalogue"]),
        ("plan", &["quantity", "catalogue", "limits"]),
        ("checker", &["plan", "limits"]),
        (".serde", &[]),
    ]);
    assert_eq!(told(&edges::findings(&house)), "");
}

#[test]
fn a_checker_that_uses_the_planner_is_reported() {
    let found = told(&edges::findings(&house(&[("checker", &["planner"]), ("planner", &[])])));
    assert!(found.contains("checker: may not use planner"), "{found}");
    assert!(
        found.contains("checker: reaches planner by checker: a bug that finder and checker have in common"),
        "{found}"
    );
}

#[test]
fn a_forbidden_room_is_reported_even_when_it_is_reached_through_an_allowed_one() {
    // Every single edge out of the guide is allowed; the promise breaks two rooms away.
    let found = told(&edges::findings(&house(&[
        ("guide", &["plan"]),
        ("plan", &["limits"]),
        ("limits", &["intake"]),
        ("intake", &[]),
    ])));
    assert!(
        found.contains("guide: reaches intake by guide -> plan -> limits"),
        "{found}"
    );
    assert!(
        found.contains("limits: may not use intake; it may use catalogue, quantity"),
        "{found}"
    );
}

#[test]
fn every_promise_of_the_house_is_tried_once_directly_and_once_through_a_stranger() {
    for promise in edges::NEVER {
        for to in promise.to {
            let direct = house(&[(promise.from, &[to]), (to, &[])]);
            let distant = house(&[(promise.from, &["between"]), ("between", &[to]), (to, &[])]);
            for tried in [direct, distant] {
                // Rooms that are not built yet have no line in the table and are reported for that instead.
                let found = told(&edges::findings(&tried));
                let known = edges::ROOMS.iter().any(|room| room.name == promise.from);
                let wanted = if known {
                    format!("{}: reaches {to} by", promise.from)
                } else {
                    "does not know".to_owned()
                };
                assert!(found.contains(&wanted), "{} -> {to}: {found}", promise.from);
            }
        }
    }
}

#[test]
fn a_pure_room_that_reaches_clock_chance_or_network_through_others_is_reported() {
    let found = told(&edges::findings(&house(&[
        ("limits", &[".serde"]),
        (".serde", &[".getrandom"]),
        (".getrandom", &[]),
    ])));
    assert!(
        found.contains("limits: reaches getrandom by limits -> serde, which looks outside"),
        "{found}"
    );
    let found = told(&edges::findings(&house(&[("quantity", &[".tokio"]), (".tokio", &[])])));
    assert!(
        found.contains("quantity: may not use tokio; it may use serde"),
        "{found}"
    );
}

#[test]
fn a_new_room_without_a_line_in_the_table_and_a_shell_built_on_test_tools_are_reported() {
    let found = told(&edges::findings(&house(&[("cellar", &[])])));
    assert!(
        found.contains("crates/pure/cellar: a room that xtask/src/tidy/edges.rs does not know"),
        "{found}"
    );
    let found = told(&edges::findings(&house(&[("cli", &["testkit"]), ("testkit", &[])])));
    assert!(found.contains("cli: uses testkit, which is for tests only"), "{found}");
}

#[test]
fn the_table_itself_keeps_the_promises() {
    // Each room with all edges the table would allow it: even the fullest house breaks no promise.
    let rooms: Vec<(&str, &[&str])> = edges::ROOMS.iter().map(|room| (room.name, room.rooms)).collect();
    let found = told(&edges::findings(&house(&rooms)));
    assert!(!found.contains("reaches"), "{found}");
}

#[test]
fn a_licence_that_is_missing_or_not_on_the_list_is_reported() {
    let mut house = house(&[
        ("quantity", &[".one", ".two", ".three"]),
        (".one", &[]),
        (".two", &[]),
        (".three", &[]),
    ]);
    house.0.get_mut(".one").unwrap().licence = Some("GPL-3.0-only".to_owned());
    house.0.get_mut(".two").unwrap().licence = None;
    let found = told(&licences::findings(&house));
    assert_eq!(
        found,
        "one 1.0.0: licence `GPL-3.0-only` is not on the list\ntwo 1.0.0: states no licence\n"
    );
}

#[test]
fn licence_expressions_are_read_as_their_authors_mean_them() {
    for fine in [
        "MIT OR Apache-2.0",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "GPL-2.0-only OR MIT",
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "Unlicense OR MIT",
    ] {
        assert!(licences::is_allowed(fine), "{fine}");
    }
    for barred in [
        "",
        "AGPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR GPL-3.0-only) AND AGPL-3.0-only",
        "MIT OR",
        "(MIT",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "MIT Apache-2.0",
    ] {
        assert!(!licences::is_allowed(barred), "{barred}");
    }
}

#[test]
fn both_lists_of_licences_say_the_same() {
    let deny = fs::read_to_string(Root::of_this_workspace().join("deny.toml")).unwrap();
    let list = deny.split("allow = [").nth(1).unwrap().split(']').next().unwrap();
    let listed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(listed, licences::ALLOWED);
}

#[test]
fn a_font_without_its_licence_and_a_copyleft_test_tool_are_reported() {
    let lock = r#"{"packages": {"": {}, "node_modules/fine": {"license": "MPL-2.0"}, "node_modules/odd": {"license": "GPL-3.0"}}}"#;
    let files = [
        SourceFile::new("assets/fonts/a/a.woff2", ""),
        SourceFile::new("assets/fonts/a/OFL.txt", ""),
        SourceFile::new("assets/fonts/b/b.woff2", ""),
        SourceFile::new("e2e/package-lock.json", lock),
    ];
    assert_eq!(
        told(&licences::asset_findings(&files)),
        "assets/fonts/b/b.woff2: has no licence file beside it\n"
    );
    let found = told(&licences::npm_findings(&files));
    assert_eq!(
        found,
        "e2e/package-lock.json: node_modules/odd: licence \"GPL-3.0\" is not on the list\n"
    );
}

/// A well-behaved source file with one more line.
fn source(path: &str, line: &str) -> [SourceFile; 1] {
    [SourceFile::new(
        path,
        format!("//! A room for trials, nothing more.\n{line}\n"),
    )]
}

#[test]
fn a_well_behaved_file_has_no_findings() {
    let lines = [
        "let emerge = 1; // merge is only mentioned",
        "#![forbid(unsafe_code)]",
        "let text = \"unsafe { merge }\";",
    ];
    for line in lines {
        for path in ["crates/pure/checker/src/a.rs", "crates/shell/cli/src/a.rs"] {
            assert_eq!(told(&text::findings(&source(path, line))), "", "{path}: {line}");
        }
    }
}

#[test]
fn each_forbidden_line_is_reported_where_it_stands() {
    let un = concat!("un", "safe");
    let cases = [
        (
            "crates/shell/cli/src/a.rs",
            format!("{un} {{ boom() }}"),
            "is only for the browser glue",
        ),
        (
            "crates/shell/cli/src/a.rs",
            format!("#[{un}(no_mangle)]"),
            "is only for the browser glue",
        ),
        (
            "crates/pure/limits/src/a.rs",
            format!("{}!()", concat!("to", "do")),
            "finish it",
        ),
        (
            "crates/pure/limits/src/a.rs",
            format!("// {}: later", concat!("TO", "DO")),
            "finish it",
        ),
        (
            "crates/pure/checker/src/a.rs",
            "use limits::merge::strictest;".to_owned(),
            "not for those who check",
        ),
        (
            "crates/pure/audit/src/a.rs",
            "use limits::{PairLimits, merge};".to_owned(),
            "not for those who check",
        ),
        (
            "crates/pure/body/src/a.rs",
            format!("#[allow({}_methods)]", concat!("clippy::", "disallowed")),
            "may not lift a ban",
        ),
        (
            "README.md",
            format!("see {}design", concat!("../sha", "red/")),
            "a folder outside the project",
        ),
        (
            "xtask/src/a.rs",
            format!("let home = \"{}main\";", concat!("/wo", "rk/")),
            "a folder outside the project",
        ),
    ];
    for (path, line, wanted) in cases {
        let found = told(&text::findings(&source(path, &line)));
        assert!(
            found.starts_with(&format!("{path}:2: ")) && found.contains(wanted),
            "{path}: {line}: {found}"
        );
    }
}

#[test]
fn a_file_without_its_opening_line_or_longer_than_allowed_is_reported() {
    for opening in ["", "fn main() {}", "//!", "//! short", "// a comment is not enough"] {
        let found = told(&text::findings(&[SourceFile::new("xtask/src/a.rs", opening)]));
        assert!(found.contains("the first line must be `//!`"), "{opening}: {found}");
    }
    let long = "//! A room for trials, nothing more.\n".to_owned() + &"fn f() {}\n".repeat(text::LONGEST);
    let found = told(&text::findings(&[SourceFile::new("crates/pure/plan/src/a.rs", long)]));
    assert_eq!(
        found,
        "crates/pure/plan/src/a.rs: 501 lines; at most 500, or a reason in xtask/src/tidy/text.rs\n"
    );
}

#[test]
fn a_crate_that_leaves_the_common_lints_or_hides_the_bans_is_reported() {
    let manifest = |text| [SourceFile::new("crates/pure/plan/Cargo.toml", text)];
    assert_eq!(told(&text::findings(&manifest("[lints]\nworkspace = true\n"))), "");
    assert!(
        told(&text::findings(&manifest("[package]\nname = \"plan\"\n"))).contains("needs `[lints] workspace = true`")
    );
    let nearer = [SourceFile::new("crates/pure/plan/clippy.toml", "")];
    assert!(told(&text::findings(&nearer)).contains("would hide the bans"));
}

#[test]
fn the_hazard_log_must_name_rules_and_tests_that_exist() {
    let rules = hazards::RULES.join(", ");
    let tests = "//! A room for trials, nothing more.\n#[test]\nfn it_is_refused() {}\nfn not_a_test() {}\n";
    let log = |rules: &str, tests_named: &str| {
        let text = format!("# Hazards\n### H01 Something hurts\n- Rules: {rules}.\n- Tests: {tests_named}\n");
        told(&hazards::findings(&[
            SourceFile::new(hazards::LOG, text),
            SourceFile::new("xtask/src/a.rs", tests),
        ]))
    };
    assert_eq!(log(&rules, "`it_is_refused`"), "");
    assert!(log(&rules, "`not_a_test`").contains("H01: there is no test `not_a_test`"));
    assert!(log(&rules, "none").contains("no test shows that this hazard is stopped"));
    assert!(log("", "`it_is_refused`").contains("no rule stops this hazard"));
    assert!(log("P1, P9", "`it_is_refused`").contains("there is no rule `P9`"));
    assert!(log("P1", "`it_is_refused`").contains("rule P2 stops no hazard"));
    assert!(told(&hazards::findings(&[])).contains("docs/hazards.md: is missing"));
}

#[test]
fn the_last_line_of_the_suite_counts_a_gate_that_fails() {
    let mut tally = xtask::tally::Tally::default();
    tally.count("a gate", Err("planted".to_owned()));
    tally.count("another", Ok(()));
    assert_eq!(tally.line(), "1 passed, 1 failed");
}

#[test]
fn this_project_itself_is_read_and_its_rooms_are_found() {
    let root = Root::of_this_workspace();
    let workspace = Workspace::read(&root, xtask::web::BROWSER).unwrap();
    for room in ["quantity", "checker", "audit", "planner"] {
        assert!(workspace.pure().contains(&room), "{room}");
    }
    assert!(
        workspace
            .closure(
                workspace
                    .ours()
                    .find(|(_, package)| package.name == "checker")
                    .unwrap()
                    .0
            )
            .len()
            > 3
    );
    let files = xtask::tidy::sources::read(&root).unwrap();
    assert!(
        files
            .iter()
            .any(|file| file.path == "crates/pure/clippy.toml" && file.text.contains("HashMap"))
    );
    assert!(!files.iter().any(|file| Path::new(&file.path).starts_with("target")));
}
