//! Time spent by this thread: on a busy machine the wall clock tells of the others' work as well.

use std::time::Instant;

/// A running watch.
pub struct Watch {
    wall: Instant,
    cpu: Option<f64>,
}

impl Watch {
    /// Starts it.
    pub fn start() -> Self {
        Self {
            wall: Instant::now(),
            cpu: spent_ms(),
        }
    }
    /// Milliseconds of this thread's own time, where the system tells it; else of the wall clock.
    pub fn ms(&self) -> f64 {
        match (self.cpu, spent_ms()) {
            (Some(from), Some(to)) => to - from,
            _ => self.wall.elapsed().as_secs_f64() * 1000.0,
        }
    }
}

fn spent_ms() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos: u64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanos as f64 / 1e6)
}

/// Mean, median, 95th and 99th percentile and the most, as a line.
pub fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let Some(last) = times.last() else {
        return "-".to_owned();
    };
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    format!(
        "{mean:>6.0} {:>6.0} {:>6.0} {:>6.0} {last:>6.0}",
        at(50),
        at(95),
        at(99)
    )
}
