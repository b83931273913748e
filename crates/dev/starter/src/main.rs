//! `starter FILE`: writes `starter.json`, a list of `{ setting, place, minutes, plan }` with PLAN.json under `plan`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: starter FILE");
        return ExitCode::from(2);
    };
    let made = match starter::all() {
        Ok(made) => made,
        Err(why) => {
            eprintln!("starter: {why}");
            return ExitCode::FAILURE;
        }
    };
    let list: Vec<serde_json::Value> = made
        .iter()
        .map(|one| {
            serde_json::json!({ "setting": one.setting, "place": one.place, "minutes": one.minutes, "plan": one.plan })
        })
        .collect();
    match std::fs::write(&path, serde_json::Value::from(list).to_string()) {
        Ok(()) => {
            eprintln!("starter: {} plans made and checked", made.len());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("starter: {}: {why}", path.display());
            ExitCode::FAILURE
        }
    }
}
