"""Expands a SAM template as AWS would, and holds what comes of it to a list of types and to the routes.

Usage: expand.py TEMPLATE TYPES ROUTES. Nothing on the list bills by the hour; a type that is not on it
fails, so that somebody looks. ROUTES is Route.java: SAM merges events and preflights into the API only
under settings that are easily lost, and what then is missing is in no line of the template.
"""

import json
import re
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
            # `sam deploy` would have uploaded the jar, and the machine's file, by now.
            resource["Properties"]["CodeUri"] = "s3://uploaded/function.jar"
        if resource["Type"] == "AWS::Serverless::StateMachine":
            resource["Properties"]["DefinitionUri"] = "s3://uploaded/machine.json"
    return transform(template, {}, NoManagedPolicies())


def listed(lines):
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def routes(source):
    """What Route.java says: path and method, and the function behind them."""
    found = re.findall(r'[A-Z_]+\("([A-Z]+)", "/v1(/[^"]*)", "(\w+)"\)', source)
    return {(path, method.lower()): function for method, path, function in found}


def answers(resources):
    """What answers each path and method: the alias of a function, or the type of the integration."""
    [api] = [r for r in resources.values() if r["Type"] == "AWS::ApiGateway::RestApi"]
    found = {}
    for path, methods in api["Properties"]["Body"]["paths"].items():
        for method, operation in methods.items():
            integration = operation.get("x-amazon-apigateway-integration", {})
            kind = integration.get("type", "nothing")
            found[path, method] = kind
            if kind == "aws_proxy":
                found[path, method] = kind + " " + alias(integration["uri"], resources)
    return found


def alias(uri, resources):
    """FUNCTION:ALIAS, where a call goes to."""
    [name] = re.findall(r"functions/\$\{(\w+)\}/invocations", json.dumps(uri)) or [None]
    called = resources.get(name, {"Type": None})
    if called["Type"] != "AWS::Lambda::Alias":
        return f"{name}, which is no alias"
    properties = called["Properties"]
    function = resources[properties["FunctionName"]["Ref"]]["Properties"]["FunctionName"]
    return f"{function['Fn::Sub']}:{properties['Name']}"


def check_api(template, resources, source):
    wanted = {}
    for (path, method), function in routes(source).items():
        wanted[path, method] = f"aws_proxy parlor-${{Stage}}-{function}:live"
        wanted[path, "options"] = "mock"
    if not wanted:
        sys.exit("Route.java names no route that can be read here")
    found = answers(resources)
    for call in sorted(set(wanted) | set(found)):
        if wanted.get(call) != found.get(call):
            sys.exit(f"{template}: {call[1].upper()} {call[0]} is {found.get(call)}, not {wanted.get(call)}")
    stages = [
        r["Properties"]["StageName"] for r in resources.values() if r["Type"] == "AWS::ApiGateway::Stage"
    ]
    # A deployment may make a stage too; without OpenApiVersion SAM has it make one named Stage.
    stages += [
        r["Properties"]["StageName"]
        for r in resources.values()
        if r["Type"] == "AWS::ApiGateway::Deployment" and "StageName" in r["Properties"]
    ]
    if stages != ["v1"]:
        sys.exit(f"{template}: the stages are {', '.join(stages)}, not v1 alone")


def main(template, types, route):
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
    with open(route, encoding="utf-8") as text:
        check_api(template, resources, text.read())
    print(f"{template}: {len(resources)} resources of {len(found)} types")


if __name__ == "__main__":
    main(*sys.argv[1:])
