"""Samples per second of the trainer beside plain PyTorch loops, for the same network and data.

Run it as ``python tests/benchmarks/bench_training.py``; ``--device cuda`` measures the same on an
accelerator, and adds ResNet-18 at 224×224. Each measurement is a fresh process, in turn, so that
no loop inherits another's threads, memory or caches. All loops train the same layers on the same
images with the same batch size in float32, and measure loss and accuracy of every step:

plain
    slices of one tensor, torch's default optimizer, default threads; loss and accuracy are added
    up on the device and read once an epoch;
loader
    ``DataLoader(TensorDataset, shuffle=True)`` with ``.item()`` after every step, as most
    tutorials have it;
trainer
    ``engine.training.trainer.train`` from the first to the last step, with its events,
    checkpoints, the trial of threads and everything else, but without validation.

Seconds count from the first step on; loading the data is left out everywhere.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOOPS = ("plain", "loader", "trainer")
CASES = {
    # name: (template, image, batch, epochs, images; 0 for the digits)
    "LeNet-5, digits, batch 32": ("lenet5", 32, 32, 12, 0),
    "ResNet-18, 32×32, batch 128": ("resnet18", 32, 128, 6, 640),
}
ACCELERATED = {
    "LeNet-5, digits, batch 32": ("lenet5", 32, 32, 40, 0),
    "ResNet-18, 32×32, batch 128": ("resnet18", 32, 128, 8, 12_800),
    "ResNet-18, 224×224, batch 128": ("resnet18", 224, 128, 8, 1_920),
}


def main() -> None:
    """Measure every case in turn and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="part of a case's name")
    parser.add_argument("--measure", nargs=2, metavar=("LOOP", "CASE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    cases = CASES if options.device == "cpu" else ACCELERATED
    if options.measure:
        loop, name = options.measure
        print(json.dumps(measure(loop, cases[name], options.device)))
        return
    print(f"samples per second on {options.device}, median of {options.rounds} processes (all)")
    for name in cases:
        if options.only.lower() not in name.lower():
            continue
        speeds: dict[str, list[float]] = {loop: [] for loop in LOOPS}
        for _ in range(options.rounds):
            for loop in LOOPS:
                speeds[loop].append(run_alone(loop, name, options.device))
        report(name, speeds)


def report(name: str, speeds: dict[str, list[float]]) -> None:
    """Print one case: every loop's speed, and the trainer's against each of the others."""
    print(f"\n{name}")
    medians = {loop: statistics.median(values) for loop, values in speeds.items()}
    for loop, values in speeds.items():
        every = ", ".join(f"{value:,.0f}" for value in values)
        # Neighbours in time, so that what else the machine does weighs on both.
        ratios = [mine / other for mine, other in zip(speeds["trainer"], values, strict=True)]
        ratio = "" if loop == "trainer" else f"trainer is {statistics.median(ratios):.2f}×"
        print(f"  {loop:8} {medians[loop]:>10,.0f}   {ratio:18} ({every})", flush=True)


def run_alone(loop: str, name: str, device: str) -> float:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, "--device", device, "--measure", loop, name]
    result = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    return float(json.loads(result.stdout.splitlines()[-1]))


def measure(loop: str, case: tuple[str, int, int, int, int], device: str) -> float:
    """Return the samples per second of a loop in this process."""
    sys.path.insert(0, str(ROOT))
    if loop == "trainer":
        from engine.training.threads import prepare_process  # noqa: PLC0415 - before torch

        prepare_process()
    with tempfile.TemporaryDirectory() as folder:
        project = build_project(case, device, Path(folder))
        if loop == "trainer":
            return measure_trainer(project, Path(folder))
        return measure_plain(project, Path(folder), loader=loop == "loader")


def build_project(case: tuple[str, int, int, int, int], device: str, folder: Path) -> Any:
    """Build the project of a case; random images are written into the folder."""
    import numpy as np  # noqa: PLC0415 - the parent process needs none of it

    from engine.blocks.input import Input  # noqa: PLC0415
    from engine.data.settings import DataSettings  # noqa: PLC0415
    from engine.templates import template  # noqa: PLC0415

    name, size, batch, epochs, images = case
    project = template(name).build()
    if images:
        rng = np.random.default_rng(0)
        np.savez(
            folder / "random.npz",
            x=rng.integers(0, 256, (images, 3, size, size), dtype=np.uint8),
            y=np.arange(images) % 1000 if images >= 1000 else rng.integers(0, 10, images),
        )
        data = DataSettings(
            source="npz", path=str(folder / "random.npz"), train=1.0, validation=0.0, test=0.0
        )
        graph = project.graph.replace("input", Input(shape=(3, size, size)))
        project = project.with_graph(graph)
    else:
        data = project.data.change(train=0.85, validation=0.0)
    project = project.change_data(**data.values())
    return project.change_training(
        optimizer="adam", schedule="constant", warmup_epochs=0.0, learning_rate=0.001,
        weight_decay=0.0, batch_size=batch, epochs=epochs, device=device,
    )  # fmt: skip


def measure_trainer(project: Any, folder: Path) -> float:
    """Train as the program does."""
    from engine.training.events import RunFinished  # noqa: PLC0415
    from engine.training.trainer import train  # noqa: PLC0415

    last = train(project, folder / "run", base=None, emit=lambda _event: None)
    if not isinstance(last, RunFinished):
        raise SystemExit(last.message)
    return last.samples_per_second


def measure_plain(project: Any, folder: Path, *, loader: bool) -> float:
    """Train as a person would by hand."""
    del folder
    import torch  # noqa: PLC0415 - the parent process needs none of it
    from torch.nn.functional import cross_entropy  # noqa: PLC0415
    from torch.utils.data import DataLoader, TensorDataset  # noqa: PLC0415

    from engine.data.batches import prepare  # noqa: PLC0415

    plan = project.training
    device = torch.device(plan.device)
    data = prepare(project.data, project.graph["input"].block.shape, None)
    images = torch.from_numpy(data.normalised(data.train))
    labels = torch.from_numpy(data.train.labels)
    torch.manual_seed(plan.seed)
    network = lenet5() if project.name == "lenet5" else resnet18()
    network.to(device)
    optimizer = torch.optim.Adam(network.parameters(), lr=plan.learning_rate)
    batches: Any
    if loader:
        batches = DataLoader(TensorDataset(images, labels), plan.batch_size, shuffle=True)
    else:
        images, labels = images.to(device), labels.to(device)
        batches = [
            (images[start : start + plan.batch_size], labels[start : start + plan.batch_size])
            for start in range(0, len(images), plan.batch_size)
        ]
    began = time.perf_counter()
    for _ in range(plan.epochs):
        network.train()
        total, right = torch.zeros((), device=device), torch.zeros((), device=device)
        for x, y in batches:
            x, y = x.to(device), y.to(device)  # noqa: PLW2901 - as such loops are written
            optimizer.zero_grad()
            output = network(x)
            loss = cross_entropy(output, y)
            loss.backward()
            optimizer.step()
            if loader:
                total += loss.item()
                right += (output.argmax(1) == y).sum().item()
            else:
                total += loss.detach()
                right += (output.argmax(1) == y).sum()
        total.item(), right.item()
    if device.type == "cuda":
        torch.cuda.synchronize()
    return plan.epochs * len(images) / (time.perf_counter() - began)


def lenet5() -> Any:
    """Build LeNet-5 by hand, as the template has it."""
    from torch import nn  # noqa: PLC0415 - the parent process needs none of it

    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
        nn.Linear(84, 10),
    )  # fmt: skip


def resnet18() -> Any:
    """Build ResNet-18 by hand, as the common libraries do."""
    from torch import Tensor, nn  # noqa: PLC0415 - the parent process needs none of it

    class BasicBlock(nn.Module):
        def __init__(self, inputs: int, outputs: int, stride: int) -> None:
            super().__init__()
            self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(outputs)
            self.relu = nn.ReLU(inplace=True)
            self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(outputs)
            self.skip: nn.Module = nn.Identity()
            if stride != 1 or inputs != outputs:
                self.skip = nn.Sequential(
                    nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
                )

        def forward(self, x: Tensor) -> Tensor:
            y = self.relu(self.bn1(self.conv1(x)))
            total: Tensor = self.relu(self.bn2(self.conv2(y)) + self.skip(x))
            return total

    layers: list[nn.Module] = [
        nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(inplace=True),
        nn.MaxPool2d(3, 2, 1),
    ]  # fmt: skip
    channels = 64
    for filters, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        layers += [BasicBlock(channels, filters, stride), BasicBlock(filters, filters, 1)]
        channels = filters
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 1000))


if __name__ == "__main__":
    main()
