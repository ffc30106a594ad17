// A custom key store from creation to deletion, by the AWS SDK for JavaScript, on the emulator at process.env.AWS_ENDPOINT_URL.
import assert from "node:assert/strict";
import * as kms from "@aws-sdk/client-kms";

const endpoint = process.env.AWS_ENDPOINT_URL;
const client = new kms.KMSClient({ endpoint, region: "us-east-1", maxAttempts: 1 });
const send = (name, input = {}) => client.send(new kms[`${name}Command`](input));
const control = async (path, body) =>
  (await fetch(new URL(path, endpoint), { method: "POST", body: JSON.stringify(body) })).json();

async function refused(name, input, type) {
  const error = await send(name, input).then(() => assert.fail(`${name} was not refused`), (error) => error);
  assert.equal(error.name, type);
  assert.equal(error.$metadata.httpStatusCode, 400);
  assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
  return error;
}

async function state(CustomKeyStoreId) {
  return (await send("DescribeCustomKeyStores", { CustomKeyStoreId })).CustomKeyStores[0].ConnectionState;
}

const { CustomKeyStoreId } = await send("CreateCustomKeyStore", {
  CustomKeyStoreName: "payments",
  CloudHsmClusterId: "cluster-abcdefghijk",
  TrustAnchorCertificate: "certificate",
  KeyStorePassword: "kmsuser-password",
});
assert.equal(await state(CustomKeyStoreId), "DISCONNECTED");
await send("ConnectCustomKeyStore", { CustomKeyStoreId });
assert.equal(await state(CustomKeyStoreId), "CONNECTING");
await control("/_emulator/clock", { advanceSeconds: 3600 });
assert.equal(await state(CustomKeyStoreId), "CONNECTED");

const { KeyMetadata } = await send("CreateKey", { Origin: "AWS_CLOUDHSM", CustomKeyStoreId, Tags: [{ TagKey: "a", TagValue: "" }] });
assert.ok(KeyMetadata.CreationDate instanceof Date);
const KeyId = KeyMetadata.KeyId;
const Plaintext = new TextEncoder().encode("plaintext");
const { CiphertextBlob } = await send("Encrypt", { KeyId: KeyMetadata.Arn, Plaintext, EncryptionContext: { a: "1" } });
assert.deepEqual((await send("Decrypt", { CiphertextBlob, EncryptionContext: { a: "1" } })).Plaintext, Plaintext);
await refused("Decrypt", { CiphertextBlob }, "InvalidCiphertextException");
const usage = await send("GetKeyLastUsage", { KeyId });
assert.equal(usage.KeyLastUsage.Operation, "Decrypt");

const ids = [];
for await (const page of kms.paginateListKeys({ client, pageSize: 1 }, {})) ids.push(...page.Keys.map((key) => key.KeyId));
assert.deepEqual(ids, [KeyId]);

assert.match((await refused("ScheduleKeyDeletion", { KeyId, PendingWindowInDays: 366 }, "ValidationException")).message, /less than or equal to 365/);
const { DeletionDate } = await send("ScheduleKeyDeletion", { KeyId, PendingWindowInDays: 7 });
const now = new Date((await (await fetch(new URL("/_emulator/clock", endpoint))).json()).now);
assert.ok(Math.abs(DeletionDate - now - 7 * 86_400_000) < 60_000);
await send("DisconnectCustomKeyStore", { CustomKeyStoreId });
await refused("DisconnectCustomKeyStore", { CustomKeyStoreId }, "CustomKeyStoreInvalidStateException");
await control("/_emulator/clock", { advanceSeconds: 3600 });
await refused("DeleteCustomKeyStore", { CustomKeyStoreId }, "CustomKeyStoreHasCMKsException");
await control("/_emulator/clock", { advanceSeconds: 7 * 86_400 });
await send("DeleteCustomKeyStore", { CustomKeyStoreId });
await refused("DescribeCustomKeyStores", { CustomKeyStoreId }, "CustomKeyStoreNotFoundException");
console.log("the end");
