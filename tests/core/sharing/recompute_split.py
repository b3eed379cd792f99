#!/usr/bin/env python3
"""Reckons splits again, knowing nothing of the program: exact fractions instead of scaled integers.

Reads one ledger a line (JSON) from standard input and writes one answer a line: the entries counted, sorted, and the
share of each member, or "nobody" where no member has points.
"""
import json
import sys
from fractions import Fraction


def half_even(value):
    below = value.numerator // value.denominator
    rest = value - below
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2):
        below += 1
    return below


def counts_alone(ledger, entry):
    members = set(ledger["members"])
    giver, taker, author = entry["contributor"], entry["beneficiary"], entry["author"]
    rule = ledger["rules"].get(entry["rule"])
    signers = {who for who, what in ledger["countersigned"] if what == entry["letter"] and who != author}
    if giver not in members or (taker and taker not in members) or taker == giver:
        return False
    if author not in (giver, taker) or rule is None or weight_of(rule, entry) is None:
        return False
    if taker:
        return (taker if author == giver else giver) in signers
    others = len(members) - 1
    needed = others // 2 + 1
    signed_rule = {who for who, what in ledger["countersigned"] if what == entry["rule"]} | {rule["author"]}
    if rule["confirmations"] and signed_rule == members:
        needed = min(rule["confirmations"], others)
    return needed > 0 and len(signers) >= needed


def weight_of(rule, entry):
    for what, unit, per, weight in rule["weights"]:
        if (what, unit) == (entry["what"], entry["unit"]):
            return Fraction(weight, per)
    return None


def counting(ledger):
    by_letter = {entry["letter"]: entry for entry in ledger["entries"]}
    fine = {letter for letter, entry in by_letter.items() if counts_alone(ledger, entry)}
    plain = {letter for letter in fine if not by_letter[letter]["reverses"] and by_letter[letter]["micro"] >= 0}
    taken, result = set(), set(plain)
    reversals = [by_letter[letter] for letter in fine if by_letter[letter]["reverses"]]
    same = ("rule", "unit", "what", "contributor", "beneficiary")
    for entry in sorted(reversals, key=lambda each: (each["day"], each["letter"])):
        first = by_letter.get(entry["reverses"])
        if not first or first["letter"] not in plain or first["letter"] in taken:
            continue
        if entry["micro"] == -first["micro"] and all(entry[key] == first[key] for key in same):
            taken.add(first["letter"])
            result.add(entry["letter"])
    return [by_letter[letter] for letter in sorted(result)]


def answer(ledger):
    versions, at = set(), ledger["rule"]
    while at in ledger["rules"] and at not in versions:
        versions.add(at)
        at = ledger["rules"][at]["previous"]
    entries = [entry for entry in counting(ledger)
               if ledger["from"] <= entry["day"] <= ledger["until"] and entry["rule"] in versions]
    piles = {}
    for entry in entries:
        pile = (entry["contributor"], entry["rule"], entry["what"], entry["unit"])
        weight = weight_of(ledger["rules"][entry["rule"]], entry)
        before = piles.get(pile, (0, weight))[0]
        piles[pile] = (before + entry["micro"], weight)
    points = {member: 0 for member in ledger["members"]}
    for (member, _, _, _), (micro, weight) in piles.items():
        points[member] += half_even(micro * weight * 1_000_000)
    points = {member: max(0, each) for member, each in points.items()}
    total_points = sum(points.values())
    if total_points == 0:
        return {"entries": [entry["letter"] for entry in entries], "nobody": True}
    exact = {member: Fraction(ledger["total"] * each, total_points) for member, each in points.items()}
    shares = {member: each.numerator // each.denominator for member, each in exact.items()}
    left = ledger["total"] - sum(shares.values())
    for member in sorted(exact, key=lambda each: (shares[each] - exact[each], each))[:left]:
        shares[member] += 1
    return {"entries": [entry["letter"] for entry in entries], "shares": shares}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), sort_keys=True))
