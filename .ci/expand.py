"""Expands a SAM template as AWS would, and holds its resource types to a list.

Usage: expand.py TEMPLATE TYPES. Nothing on the list bills by the hour; a type that is not on it
fails, so that somebody looks.
"""

import sys
from collections import Counter

from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform


class NoManagedPolicies:
    """The functions have roles of their own, so no managed policy is looked up."""

    def load(self):
        return {}


def expanded(text):
    template = yaml_parse(text)
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            # `sam deploy` would have uploaded the jar by now.
            resource["Properties"]["CodeUri"] = "s3://uploaded/function.jar"
    return transform(template, {}, NoManagedPolicies())


def listed(lines):
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def main(template, types):
    with open(template, encoding="utf-8") as text:
        resources = expanded(text.read())["Resources"]
    with open(types, encoding="utf-8") as lines:
        allowed = listed(lines)
    found = Counter(resource["Type"] for resource in resources.values())
    unknown = sorted(set(found) - allowed)
    if unknown:
        sys.exit(f"{template}: not on the list {types}: {', '.join(unknown)}")
    unused = sorted(allowed - set(found))
    if unused:
        sys.exit(f"{types}: not in {template}: {', '.join(unused)}")
    for name, resource in resources.items():
        paid = {"ProvisionedConcurrencyConfig", "CacheClusterEnabled", "ProvisionedThroughput"}
        if paid & set(resource.get("Properties", {})):
            sys.exit(f"{template}: {name} bills by the hour")
    print(f"{template}: {len(resources)} resources of {len(found)} types")


if __name__ == "__main__":
    main(*sys.argv[1:])
