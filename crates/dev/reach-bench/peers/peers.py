"""`peers.py NAME FOLDER`: a peer from PyPI, with its own defaults and random restarts, on the arm and targets there."""
import sys
import time
from pathlib import Path

import numpy as np

FOLDER = Path(sys.argv[2])
URDF = FOLDER / "arm.urdf"
ROWS = [[float(word) for word in line.split()] for line in (FOLDER / "targets.txt").read_text().splitlines()]
TARGETS = [(np.array(row[:3]), np.array(row[3:]).reshape(3, 3)) for row in ROWS]
LOOKS = 5
RNG = np.random.default_rng(7)


def run(name, solve):
    lines = []
    for at, turn in TARGETS:
        times, angles = [], None
        for _ in range(LOOKS):
            begun = time.perf_counter()
            angles = solve(at, turn)
            times.append((time.perf_counter() - begun) * 1e3)
        found = "" if angles is None else " " + " ".join(repr(float(angle)) for angle in angles)
        lines.append(f"{sorted(times)[LOOKS // 2]}{found}")
    (FOLDER / f"answers-{name}.txt").write_text("\n".join(lines) + "\n")


def optik():
    import optik as module

    robot = module.Robot.from_urdf_file(str(URDF), "body", "palm")
    robot.set_parallelism(1)
    config = module.SolverConfig(max_time=0.1, tol_f=1e-7)
    start = [0.0, 0.3, 0.0, 0.8, 0.0, 0.0, 0.0]

    def solve(at, turn):
        pose = np.eye(4)
        pose[:3, :3], pose[:3, 3] = turn, at
        found = robot.ik(config, pose, start)
        return None if found is None else found[0]

    return solve


def pinocchio():
    import pinocchio as pin

    model = pin.buildModelFromUrdf(str(URDF))
    data, frame = model.createData(), model.getFrameId("palm")
    low, high = model.lowerPositionLimit, model.upperPositionLimit

    def solve(at, turn):
        goal = pin.SE3(turn, at)
        for attempt in range(100):
            q = 0.5 * (low + high) if attempt == 0 else RNG.uniform(low, high)
            for _ in range(60):
                pin.framesForwardKinematics(model, data, q)
                here = data.oMf[frame]
                error = pin.log6(here.actInv(goal)).vector
                if np.linalg.norm(goal.translation - here.translation) < 0.0045 and np.linalg.norm(error[3:]) < 0.047:
                    return q
                jacobian = pin.computeFrameJacobian(model, data, q, frame)
                step = jacobian.T @ np.linalg.solve(jacobian @ jacobian.T + 1e-4 * np.eye(6), error)
                q = np.clip(q + step, low, high)
        return None

    return solve


run(sys.argv[1], {"optik": optik, "pinocchio": pinocchio}[sys.argv[1]]())
