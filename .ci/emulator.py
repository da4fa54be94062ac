"""LocalStack as it is, but its Step Functions call a function named …-at-PORT on this machine, at that
port, as the Lambda service would be called: there is no Lambda in host mode."""
import re
import runpy

import boto3
from localstack.services.stepfunctions.asl.component.state.state_execution.state_task import (
    lambda_eval_utils,
)


class Functions:
    def invoke(self, **call):
        port = re.search(r"-at-(\d+)$", call["FunctionName"]).group(1)
        client = boto3.client(
            "lambda",
            endpoint_url=f"http://127.0.0.1:{port}",
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        return client.invoke(**call)


lambda_eval_utils.boto_client_for = lambda **_: Functions()
runpy.run_module("localstack.runtime.main", run_name="__main__")
