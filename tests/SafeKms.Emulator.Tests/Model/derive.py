"""Writes model.tsv: what the public service model of AWS KMS demands of the operations that the emulator models.

    python3 derive.py path/to/botocore/data/kms/2014-11-01/service-2.json > model.tsv

One line a member of an input, nested ones included: operation, path ([] stands for a list's items), kind, whether it is required,
min, max (of a length or a value), pattern, values of an enumeration. A line "!errors" names the errors that the model gives an
operation. Numbers, patterns and names only.
"""
import json
import sys

OPERATIONS = """
CreateCustomKeyStore DescribeCustomKeyStores ConnectCustomKeyStore DisconnectCustomKeyStore UpdateCustomKeyStore DeleteCustomKeyStore
CreateKey DescribeKey ListKeys EnableKey DisableKey ScheduleKeyDeletion CancelKeyDeletion GetKeyLastUsage
CreateAlias UpdateAlias DeleteAlias ListAliases TagResource UntagResource ListResourceTags GetKeyPolicy PutKeyPolicy
Encrypt Decrypt GenerateDataKey
""".split()

model = json.load(open(sys.argv[1], encoding="utf-8"))
shapes = model["shapes"]


def walk(operation, path, shape_name, required):
    shape = shapes[shape_name]
    kind = shape["type"] if "enum" not in shape else "enum"
    print(operation, path, kind, int(required), shape.get("min", ""), shape.get("max", ""),
          json.dumps(shape["pattern"]) if "pattern" in shape else "", " ".join(shape.get("enum", [])), sep="\t")
    if kind == "structure":
        members(operation, path + ".", shape)
    elif kind == "list":
        walk(operation, path + "[]", shape["member"]["shape"], False)


def members(operation, prefix, shape):
    for name, member in shape["members"].items():
        walk(operation, prefix + name, member["shape"], name in shape.get("required", []))


print("# Derived by derive.py from the public service model, version", model["metadata"]["apiVersion"])
for name in OPERATIONS:
    operation = model["operations"][name]
    print(name, "!errors", *sorted(error["shape"] for error in operation["errors"]), sep="\t")
    members(name, "", shapes[operation["input"]["shape"]])
