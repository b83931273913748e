//! The example couples and their plans as two lanes: what a massage therapist would be shown.
//! `UPDATE_EXPECT=1 cargo test -p cli --test examples` writes them anew; read the difference before committing it.

mod common;
use common::{attune, file, root};
use expect_test::expect_file;

/// Plans an example, compares the two lanes with what was agreed, and lets the audit have its say.
fn example(name: &str) {
    let pair = format!("examples/{name}.toml");
    let said = attune(&["plan", &pair]);
    assert_eq!(said.code, 0, "{name}: {}", said.err);
    expect_file![root().join(format!("examples/{name}.plan.txt"))].assert_eq(&said.out);
    let json = attune(&["plan", &pair, "--format", "json"]);
    let plan = file(&format!("{name}.json"), json.out.as_bytes());
    let audit = attune(&["check", &plan, &pair]);
    assert_eq!((audit.code, audit.out.as_str()), (0, "ok\n"), "{name}: {}", audit.err);
}

macro_rules! examples {
    ($($test:ident = $name:literal),+ $(,)?) => {
        $(#[test] fn $test() { example($name); })+

        #[test]
        fn every_example_has_a_test() {
            let known = [$($name),+];
            for entry in std::fs::read_dir(root().join("examples")).expect("examples").flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if let Some(name) = name.strip_suffix(".toml") {
                    assert!(known.contains(&name), "examples/{name}.toml has no test");
                }
            }
        }
    };
}

examples! {
    after_work = "after-work",
    before_an_exam = "before-exam",
    weekend = "weekend",
    colleagues_at_desks = "colleagues",
    training_pair_after_a_run = "after-run",
    one_tall_one_small = "tall-and-small",
    third_trimester = "third-trimester",
    thin_blood_and_brittle_bones = "thin-blood-brittle-bones",
    sore_wrist_in_one_giver = "sore-wrist",
    cannot_sit_on_the_floor = "no-floor",
    therapist_and_client = "therapist",
    nobody_screened = "nobody-screened",
    turns_because_the_back_is_worth_it = "turns-for-the-back",
}
