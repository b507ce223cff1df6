//! A client can ask only so much, and the outside only what is safe.

use anyhow::Result;
use hanse_tests::{
	chain::Chain,
	node::{Node, Recipe},
};
use serde_json::{json, Value};
use std::net::IpAddr;

async fn start(args: &[&str]) -> Result<(Node, tempfile::TempDir)> {
	let folder = tempfile::tempdir()?;
	let node = Node::start(&Recipe::new("dev", folder.path(), args)).await?;
	Ok((node, folder))
}

/// Posts a body to the RPC server and returns the answer.
async fn post(host: IpAddr, port: u16, body: &[u8]) -> Result<String> {
	use tokio::io::{AsyncReadExt, AsyncWriteExt};
	let mut stream = tokio::net::TcpStream::connect((host, port)).await?;
	let head = format!(
		"POST / HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n\
		 Content-Length: {}\r\nConnection: close\r\n\r\n",
		body.len()
	);
	stream.write_all(head.as_bytes()).await?;
	// The server may answer and close before it has read a body that is too long.
	let _ = stream.write_all(body).await;
	let mut answer = vec![];
	let _ = stream.read_to_end(&mut answer).await;
	Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn request(method: &str) -> Value {
	json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": [] })
}

#[tokio::test]
async fn too_large_a_request_and_too_long_a_batch_are_refused() -> Result<()> {
	let (node, _folder) = start(&["--dev", "--seal", "manual"]).await?;
	let (host, port) = (IpAddr::from([127, 0, 0, 1]), node.recipe().rpc_port);

	let batch = |count| Value::Array(vec![request("system_chain"); count]).to_string();
	let answer = post(host, port, batch(64).as_bytes()).await?;
	assert!(answer.contains("Hanse Hub Development"), "{answer}");
	let answer = post(host, port, batch(65).as_bytes()).await?;
	assert!(answer.contains("batch") && answer.contains("64"), "{answer}");

	let large = vec![b' '; 13 * 1024 * 1024];
	let answer = post(host, port, &large).await?;
	assert!(answer.contains("413") || answer.contains("too big"), "{answer}");

	let answer = post(host, port, request("system_chain").to_string().as_bytes()).await?;
	assert!(answer.contains("Hanse Hub Development"), "it still serves: {answer}");
	Ok(())
}

/// Methods that only the machine itself may call, with parameters they would take.
fn restricted() -> [(&'static str, Vec<Value>); 6] {
	[
		("author_rotateKeys", vec![]),
		("author_removeExtrinsic", vec![json!([])]),
		("system_addReservedPeer", vec![json!("/ip4/127.0.0.1/tcp/1")]),
		("offchain_localStorageGet", vec![json!("PERSISTENT"), json!("0x00")]),
		("dev_newBlocks", vec![]),
		("dev_advanceTime", vec![json!(1)]),
	]
}

#[tokio::test]
async fn unsafe_methods_are_open_to_the_machine_itself_only() -> Result<()> {
	// From loopback, a node that serves loopback only offers them.
	let (node, _folder) = start(&["--dev", "--seal", "manual"]).await?;
	let chain = node.chain().await?;
	assert!(chain.call::<Value>("author_rotateKeys", []).await.is_ok());

	// As soon as it serves the outside, they are refused; here asked over loopback, so that
	// nothing leaves the machine.
	let (node, _folder) = start(&["--dev", "--seal", "manual", "--rpc-external"]).await?;
	let chain = Chain::connect(&node.url()).await?;
	for (method, params) in restricted() {
		let error = chain.call::<Value>(method, params).await.expect_err(method);
		assert!(format!("{error:#}").contains("unsafe"), "{method}: {error:#}");
	}
	Ok(())
}

#[tokio::test]
async fn calls_beyond_the_rate_limit_have_to_wait() -> Result<()> {
	let (node, _folder) = start(&["--dev", "--seal", "manual", "--rpc-rate-limit", "60"]).await?;
	let rpc = subxt::rpcs::RpcClient::from_insecure_url(node.url()).await?;
	let calls = (0..70).map(|_| rpc.request::<String>("system_chain", Default::default()));
	// Sixty pass at once; the rest wait for their turn, one per second, or are refused.
	let (answers, took) = hanse_tests::node::timed(futures::future::join_all(calls)).await;
	let refused = answers.iter().filter(|answer| answer.is_err()).count();
	assert!(refused > 0 || took.as_secs() >= 5, "70 calls passed a limit of 60 in {took:?}");
	Ok(())
}
