"""A custom key store from creation to deletion, by boto3, on the emulator at AWS_ENDPOINT_URL."""
import json
import os
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint = os.environ["AWS_ENDPOINT_URL"]
kms = boto3.client("kms", endpoint_url=endpoint, region_name="us-east-1", config=Config(retries={"total_max_attempts": 1}))


def advance(seconds):
    body = json.dumps({"advanceSeconds": seconds}).encode()
    urllib.request.urlopen(urllib.request.Request(endpoint.rstrip("/") + "/_emulator/clock", body)).read()


def refused(call, code, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 400
        assert len(error.response["ResponseMetadata"]["RequestId"]) == 36
    else:
        raise AssertionError(f"not refused: {code}")


def state(store):
    return kms.describe_custom_key_stores(CustomKeyStoreId=store)["CustomKeyStores"][0]["ConnectionState"]


store = kms.create_custom_key_store(
    CustomKeyStoreName="payments",
    CustomKeyStoreType="EXTERNAL_KEY_STORE",
    XksProxyUriEndpoint="https://proxy.example.com",
    XksProxyUriPath="/kms/xks/v1",
    XksProxyConnectivity="PUBLIC_ENDPOINT",
    XksProxyAuthenticationCredential={"AccessKeyId": "A" * 20, "RawSecretAccessKey": "k" * 43},
)["CustomKeyStoreId"]
kms.connect_custom_key_store(CustomKeyStoreId=store)
assert state(store) == "CONNECTING"
advance(3600)
assert state(store) == "CONNECTED"

key = kms.create_key(Origin="EXTERNAL_KEY_STORE", CustomKeyStoreId=store, XksKeyId="key-1")["KeyMetadata"]
assert key["XksKeyConfiguration"]["Id"] == "key-1" and key["KeyState"] == "Enabled"
refused(kms.create_key, "XksKeyAlreadyInUseException", Origin="EXTERNAL_KEY_STORE", CustomKeyStoreId=store, XksKeyId="key-1")
sealed = kms.generate_data_key(KeyId=key["Arn"], KeySpec="AES_256", EncryptionContext={"a": "1"})
opened = kms.decrypt(CiphertextBlob=sealed["CiphertextBlob"], EncryptionContext={"a": "1"})
assert opened["Plaintext"] == sealed["Plaintext"] and len(opened["Plaintext"]) == 32
kms.tag_resource(KeyId=key["KeyId"], Tags=[{"TagKey": "a", "TagValue": "b"}])
assert kms.list_resource_tags(KeyId=key["KeyId"])["Tags"] == [{"TagKey": "a", "TagValue": "b"}]
assert [k["KeyId"] for page in kms.get_paginator("list_keys").paginate() for k in page["Keys"]] == [key["KeyId"]]

scheduled = kms.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=30)
assert scheduled["KeyState"] == "PendingDeletion" and scheduled["PendingWindowInDays"] == 30
refused(kms.encrypt, "KMSInvalidStateException", KeyId=key["KeyId"], Plaintext=b"x")
kms.disconnect_custom_key_store(CustomKeyStoreId=store)
advance(3600)
refused(kms.delete_custom_key_store, "CustomKeyStoreHasCMKsException", CustomKeyStoreId=store)
kms.cancel_key_deletion(KeyId=key["KeyId"])
assert kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]["KeyState"] == "Unavailable"
kms.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=7)
advance(7 * 86400)
kms.delete_custom_key_store(CustomKeyStoreId=store)
refused(kms.describe_custom_key_stores, "CustomKeyStoreNotFoundException", CustomKeyStoreId=store)
print("the end")
