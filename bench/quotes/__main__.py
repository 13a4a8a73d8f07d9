"""How well the drafter finds who said what.

python -m bench.quotes [--polnear CLONE]     the figures, beside textacy's
python -m bench.quotes predict IN OUT        what it finds, in the form that scorers read
python -m bench.quotes train CLONE           fits the learned model that we ship
python -m bench.quotes sure CLONE            fits only how sure it is, once `train` has run
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def main() -> None:
    args = _arguments()
    if args.what == "predict":
        from bench.quotes.predicting import predict

        counted = predict(args.articles, args.predictions)
        print(f"{counted.all} passages, {counted.missing} not verbatim in their text")
    elif args.what in ("train", "sure"):
        from bench.quotes import training

        fitted = training.train if args.what == "train" else training.judge_anew
        fitted(args.clone, args.kept)
    else:
        from bench.quotes.report import report

        report(args.polnear, args.scorer)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.quotes",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--polnear", type=_path, default=_path(os.environ.get("POLNEAR")))
    parser.add_argument("--scorer", type=_path, default=_path(os.environ.get("QUOTES_SCORER")))
    what = parser.add_subparsers(dest="what")
    predict = what.add_parser("predict", help="write what is found in articles")
    predict.add_argument("articles", type=Path)
    predict.add_argument("predictions", type=Path)
    helps = {"train": "fit the learned model on PolNeAR's train", "sure": "fit how sure it is anew"}
    for name, told in helps.items():
        fitting = what.add_parser(name, help=told)
        fitting.add_argument("clone", type=Path)
        fitting.add_argument("--kept", type=Path, default=Path(".cache/quotes"))
    return parser.parse_args()


def _path(given: str | None) -> Path | None:
    return Path(given) if given else None


main()
