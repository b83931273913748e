//! `peer lengths`: which sessions come out shorter than asked, by setting, places, style and minutes, with no limits but those.

use crate::clock::Watch;
use limits::PairLimits;
use plan::Plan;

/// Settings that are tried.
const SETTINGS: [&str; 6] = [
    "partners",
    "friends",
    "family",
    "colleagues",
    "training",
    "therapist_client",
];
/// Places that are tried.
const PLACES: [&str; 6] = [
    "\"two_chairs\"",
    "\"two_chairs\", \"sofa\"",
    "\"sofa\"",
    "\"floor\"",
    "\"bed\"",
    "\"two_chairs\", \"sofa\", \"floor\", \"bed\"",
];
/// Minutes that are tried.
const MINUTES: [u32; 7] = [8, 12, 20, 30, 45, 60, 90];

/// Prints the table: seconds where shorter, a dot where the length is kept, and the time it took where that is over 300 ms.
pub fn print(only: Option<u32>) {
    for style in ["together", "turns"] {
        println!("\n{style}: seconds where shorter than asked, `.` where as asked; ms where over 300");
        for setting in SETTINGS {
            for places in PLACES {
                let mut line = format!("{setting:<16} {:<36}", places.replace('"', ""));
                for minutes in MINUTES.into_iter().filter(|&m| only.is_none_or(|o| o == m)) {
                    let Some(limits) = plain(setting, places, style, minutes) else {
                        line += "       refused";
                        continue;
                    };
                    let watch = Watch::start();
                    let plan = planner::plan(&limits);
                    let ms = watch.ms();
                    let asked = limits.terms.requested_s.min(limits.terms.longest_s);
                    line += &format!(
                        "{:>7}{:>7}",
                        told(&plan, asked),
                        if ms > 300.0 { format!("{ms:.0}") } else { String::new() }
                    );
                    if let Err(broken) = checker::check(plan, &limits) {
                        println!("REFUSED {setting} {places} {minutes}: {broken:?}");
                    }
                }
                println!("{line}");
            }
        }
    }
}

fn told(plan: &Plan, asked: u32) -> String {
    if plan.seconds == asked {
        ".".to_owned()
    } else {
        format!("{}", plan.seconds)
    }
}

/// Two who told nothing but that nothing is the matter.
fn plain(setting: &str, places: &str, style: &str, minutes: u32) -> Option<PairLimits> {
    let pair = format!(
        "[session]\nminutes = {minutes}\nsetting = \"{setting}\"\nplaces = [{places}]\nstyle = \"{style}\"\nexperience = \"regular\"\n\
         [a]\nneeds = {{ shoulder_top = 3, low_back = 2 }}\nconditions = []\n\
         [b]\nneeds = {{ upper_back = 3, foot_sole = 2 }}\nconditions = []\n"
    );
    starter::limits(&intake::read(&pair).ok()?).ok()
}
