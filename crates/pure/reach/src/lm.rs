//! Levenberg-Marquardt for a few dozen variables with box limits: dense, deterministic, no allocation while it runs.
//!
//! A model never hands over a Jacobian. It adds one row at a time, with only the columns that move it, and the row goes
//! straight into the normal equations: most hinges of a collision are far from biting and cost nothing.

/// Half the sum of squares, its gradient and its Gauss-Newton matrix at one point.
#[derive(Clone, Debug)]
pub struct Normal {
    n: usize,
    /// Lower triangle, row by row, full width.
    matrix: Vec<f64>,
    gradient: Vec<f64>,
    cost: f64,
}

/// One residual's derivatives, and which columns are not nothing.
#[derive(Clone, Debug)]
pub struct Row {
    slopes: Vec<f64>,
    used: Vec<usize>,
}

impl Row {
    /// A row with room for every one of `n` variables.
    #[must_use]
    pub fn of(n: usize) -> Self {
        Self {
            slopes: vec![0.0; n],
            used: Vec::with_capacity(2 * n),
        }
    }
    /// Forgets its columns.
    pub fn clear(&mut self) {
        for &column in &self.used {
            self.slopes[column] = 0.0;
        }
        self.used.clear();
    }
    /// Adds a derivative; the same column may be added to more than once.
    #[inline]
    pub fn push(&mut self, column: usize, slope: f64) {
        if slope == 0.0 {
            return;
        }
        if self.slopes[column] == 0.0 && !self.used.contains(&column) {
            self.used.push(column);
        }
        self.slopes[column] += slope;
    }
}

impl Normal {
    /// Nothing added yet, for `n` variables.
    #[must_use]
    pub fn of(n: usize) -> Self {
        Self {
            n,
            matrix: vec![0.0; n * n],
            gradient: vec![0.0; n],
            cost: 0.0,
        }
    }
    fn clear(&mut self) {
        self.matrix.fill(0.0);
        self.gradient.fill(0.0);
        self.cost = 0.0;
    }
    /// Adds one residual with its row.
    #[inline]
    pub fn add(&mut self, residual: f64, row: &Row) {
        self.cost += 0.5 * residual * residual;
        for &i in &row.used {
            let di = row.slopes[i];
            self.gradient[i] += residual * di;
            let line = &mut self.matrix[i * self.n..i * self.n + i + 1];
            for (entry, dj) in line.iter_mut().zip(&row.slopes) {
                *entry += di * dj;
            }
        }
    }
    /// Adds one residual that a single variable moves.
    #[inline]
    pub fn add_one(&mut self, residual: f64, column: usize, slope: f64) {
        self.cost += 0.5 * residual * residual;
        self.gradient[column] += residual * slope;
        self.matrix[column * self.n + column] += slope * slope;
    }
    /// Half the sum of squares so far.
    #[must_use]
    pub fn cost(&self) -> f64 {
        self.cost
    }
}

/// What is to be made small.
pub trait Model {
    /// Adds every residual at `x`.
    fn add(&mut self, x: &[f64], normal: &mut Normal);
    /// True when `x`, just added, is good enough to stop.
    fn good(&self) -> bool {
        false
    }
}

/// When to stop.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Most points looked at.
    pub looks: u32,
    /// A step that gains less than this share of the cost is the last.
    pub gain: f64,
    /// Damping to begin with, a share of the largest diagonal entry.
    pub damping: f64,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            looks: 60,
            gain: 1e-4,
            damping: 1e-3,
        }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Half the sum of squares at the end.
    pub cost: f64,
    /// Points looked at.
    pub looks: u32,
}

/// Room for one run at a time, for a fixed number of variables.
#[derive(Clone, Debug)]
pub struct Solver {
    n: usize,
    here: Normal,
    there: Normal,
    x: Vec<f64>,
    step: Vec<f64>,
    free: Vec<usize>,
    factor: Vec<f64>,
    rhs: Vec<f64>,
}

impl Solver {
    /// Room for `n` variables.
    #[must_use]
    pub fn of(n: usize) -> Self {
        Self {
            n,
            here: Normal::of(n),
            there: Normal::of(n),
            x: vec![0.0; n],
            step: vec![0.0; n],
            free: Vec::with_capacity(n),
            factor: vec![0.0; n * n],
            rhs: vec![0.0; n],
        }
    }

    /// Moves `x` to a nearby least sum of squares inside `lo..=hi`. `x` ends at the best point seen.
    pub fn run(&mut self, model: &mut impl Model, x: &mut [f64], lo: &[f64], hi: &[f64], effort: Effort) -> Run {
        for i in 0..self.n {
            x[i] = x[i].max(lo[i]).min(hi[i]);
        }
        self.here.clear();
        model.add(x, &mut self.here);
        let mut looks = 1;
        let mut damping = effort.damping;
        let mut growth = 2.0;
        while looks < effort.looks && !model.good() {
            self.set_free(x, lo, hi);
            if self.free.is_empty() {
                break;
            }
            if !self.find_step(damping) {
                damping *= 8.0;
                if damping > 1e8 {
                    break;
                }
                continue;
            }
            let mut moved = 0.0_f64;
            for i in 0..self.n {
                self.x[i] = (x[i] + self.step[i]).max(lo[i]).min(hi[i]);
                self.step[i] = self.x[i] - x[i];
                moved = moved.max(self.step[i].abs());
            }
            if moved < 1e-9 {
                break;
            }
            let hoped = self.hoped();
            self.there.clear();
            model.add(&self.x, &mut self.there);
            looks += 1;
            let gained = self.here.cost - self.there.cost;
            if gained > 0.0 {
                let ratio = if hoped > 0.0 { gained / hoped } else { 0.5 };
                let bent = 2.0 * ratio - 1.0;
                damping = (damping * (1.0 - bent * bent * bent).max(1.0 / 3.0)).max(1e-9);
                growth = 2.0;
                let small = gained < effort.gain * self.here.cost;
                core::mem::swap(&mut self.here, &mut self.there);
                x.copy_from_slice(&self.x);
                if small {
                    break;
                }
            } else {
                damping *= growth;
                growth *= 2.0;
                if damping > 1e8 {
                    break;
                }
            }
        }
        Run {
            cost: self.here.cost,
            looks,
        }
    }

    /// Variables that may move: not those held at a limit by the gradient.
    fn set_free(&mut self, x: &[f64], lo: &[f64], hi: &[f64]) {
        self.free.clear();
        for i in 0..self.n {
            let pull = self.here.gradient[i];
            let held = (x[i] <= lo[i] && pull > 0.0) || (x[i] >= hi[i] && pull < 0.0) || lo[i] >= hi[i];
            if !held {
                self.free.push(i);
            }
        }
    }

    /// Solves the damped normal equations over the free variables; false when they are not positive definite.
    fn find_step(&mut self, damping: f64) -> bool {
        let (n, m) = (self.n, self.free.len());
        let mut largest = 0.0_f64;
        for &i in &self.free {
            largest = largest.max(self.here.matrix[i * n + i]);
        }
        let floor = (largest * 1e-6).max(1e-12);
        for (a, &i) in self.free.iter().enumerate() {
            for (b, &j) in self.free.iter().enumerate().take(a + 1) {
                self.factor[a * m + b] = self.here.matrix[i * n + j];
            }
            let own = self.here.matrix[i * n + i];
            self.factor[a * m + a] = own + damping * (own + floor) + floor * 1e-3;
            self.rhs[a] = -self.here.gradient[i];
        }
        for a in 0..m {
            for b in 0..=a {
                let (upper, lower) = self.factor.split_at(a * m);
                let line = &lower[..m];
                let other = if b == a { line } else { &upper[b * m..b * m + m] };
                let mut sum = line[b];
                for k in 0..b {
                    sum -= line[k] * other[k];
                }
                if a == b {
                    if sum <= 0.0 {
                        return false;
                    }
                    self.factor[a * m + a] = libm::sqrt(sum);
                } else {
                    self.factor[a * m + b] = sum / self.factor[b * m + b];
                }
            }
        }
        for a in 0..m {
            let mut sum = self.rhs[a];
            for k in 0..a {
                sum -= self.factor[a * m + k] * self.rhs[k];
            }
            self.rhs[a] = sum / self.factor[a * m + a];
        }
        for a in (0..m).rev() {
            let mut sum = self.rhs[a];
            for k in a + 1..m {
                sum -= self.factor[k * m + a] * self.rhs[k];
            }
            self.rhs[a] = sum / self.factor[a * m + a];
        }
        self.step.fill(0.0);
        for (a, &i) in self.free.iter().enumerate() {
            self.step[i] = self.rhs[a];
        }
        true
    }

    /// What the quadratic model promises for the step as it was cut to the limits.
    fn hoped(&self) -> f64 {
        let n = self.n;
        let mut sum = 0.0;
        for i in 0..n {
            let si = self.step[i];
            if si == 0.0 {
                continue;
            }
            let mut line = 0.5 * self.here.matrix[i * n + i] * si;
            for j in 0..i {
                line += self.here.matrix[i * n + j] * self.step[j];
            }
            sum += si * (self.here.gradient[i] + line);
        }
        -sum
    }
}
