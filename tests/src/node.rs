//! One `hanse-node` process.

use crate::{chain::Chain, patiently, ports::free_port};
use anyhow::{bail, Context, Result};
use std::{
	ffi::OsString,
	fs::File,
	io::{BufRead, BufReader, Write},
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Stdio},
	sync::{Arc, Mutex},
	thread::JoinHandle,
	time::{Duration, Instant},
};
use tokio::sync::watch;

/// The program under test: `HANSE_NODE`, or the one beside this test program.
pub fn program() -> PathBuf {
	if let Some(path) = std::env::var_os("HANSE_NODE") {
		return path.into();
	}
	let test = std::env::current_exe().expect("a running program has a path");
	let profile = test
		.ancestors()
		.find(|folder| folder.join("hanse-node").is_file())
		.expect("hanse-node is not built: run `cargo build --release` or set HANSE_NODE");
	profile.join("hanse-node")
}

/// Writes the raw chain spec of a built-in chain into `folder`. Returns its path, ready for
/// `--chain`.
pub fn write_raw_spec(chain: &str, folder: &Path) -> Result<String> {
	let path = folder.join(format!("{chain}.raw.json"));
	let status = Command::new(program())
		.args(["export-chain-spec", "--chain", chain, "--raw", "--output"])
		.arg(&path)
		.status()?;
	anyhow::ensure!(status.success(), "export-chain-spec: {status}");
	Ok(path.to_str().context("the folder's path is text")?.into())
}

/// How to start a node.
#[derive(Clone, Debug)]
pub struct Recipe {
	/// The node's name in the test and in its log.
	pub name: String,
	args: Vec<OsString>,
	folder: PathBuf,
	/// The port clients connect to.
	pub rpc_port: u16,
	/// The port other nodes connect to.
	pub p2p_port: u16,
	/// The port of the metrics.
	pub metrics_port: u16,
}

impl Recipe {
	/// A node that keeps its data in `folder` and is given `args` beside its ports.
	pub fn new(name: &str, folder: &Path, args: &[&str]) -> Self {
		Self {
			name: name.into(),
			args: args.iter().map(OsString::from).collect(),
			folder: folder.join(name),
			rpc_port: free_port(),
			p2p_port: free_port(),
			metrics_port: free_port(),
		}
	}

	/// Adds arguments.
	#[must_use]
	pub fn with(mut self, args: &[&str]) -> Self {
		self.args.extend(args.iter().map(OsString::from));
		self
	}

	/// The folder of the node's data.
	pub fn folder(&self) -> &Path {
		&self.folder
	}

	/// The command that starts the node.
	pub fn command(&self) -> Command {
		let mut command = Command::new(program());
		command
			.args(&self.args)
			.arg("--base-path")
			.arg(&self.folder)
			.args(["--name", &self.name])
			.args(["--rpc-port", &self.rpc_port.to_string()])
			.args(["--prometheus-port", &self.metrics_port.to_string()])
			.args(["--listen-addr", &format!("/ip4/127.0.0.1/tcp/{}/ws", self.p2p_port)])
			.args(["--no-mdns", "--no-telemetry"])
			.stdin(Stdio::null())
			.stdout(Stdio::null())
			.stderr(Stdio::piped());
		// A test machine may be nearly full; the stories about a full disk set their own threshold.
		const THRESHOLD: &str = "--db-storage-threshold";
		if !self.args.iter().any(|arg| arg == THRESHOLD) {
			command.args([THRESHOLD, "0"]);
		}
		command
	}

	/// Runs a node that is expected to refuse to start. Returns how it ended and what it said.
	pub async fn refusal(&self) -> Result<(ExitStatus, String)> {
		let mut node = Node::spawn(self)?;
		let status = node.ended().await?;
		Ok((status, node.log()))
	}
}

/// A running node. It is killed when dropped.
pub struct Node {
	recipe: Recipe,
	child: Child,
	log: Arc<Mutex<String>>,
	lines: watch::Receiver<usize>,
	reader: Option<JoinHandle<()>>,
}

impl Node {
	/// Starts a node and waits until it answers clients.
	pub async fn start(recipe: &Recipe) -> Result<Self> {
		let node = Self::spawn(recipe)?;
		node.wait_for_log("Running JSON-RPC server").await?;
		Ok(node)
	}

	fn spawn(recipe: &Recipe) -> Result<Self> {
		std::fs::create_dir_all(recipe.folder())?;
		let mut child = recipe.command().spawn().context("starting hanse-node")?;
		let stderr = child.stderr.take().context("stderr is piped")?;
		let mut file =
			File::options().create(true).append(true).open(recipe.folder().join("node.log"))?;
		let log = Arc::new(Mutex::new(String::new()));
		let (count, lines) = watch::channel(0);
		let reader = std::thread::spawn({
			let log = log.clone();
			move || {
				for line in BufReader::new(stderr).lines().map_while(Result::ok) {
					let _ = writeln!(file, "{line}");
					let mut log = log.lock().expect("no reader panics");
					log.push_str(&line);
					log.push('\n');
					drop(log);
					count.send_modify(|count| *count += 1);
				}
			}
		});
		Ok(Self { recipe: recipe.clone(), child, log, lines, reader: Some(reader) })
	}

	/// How the node was started.
	pub fn recipe(&self) -> &Recipe {
		&self.recipe
	}

	/// Where clients connect.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.recipe.rpc_port)
	}

	/// The operating system's number of the process.
	pub fn pid(&self) -> u32 {
		self.child.id()
	}

	/// A client of this node.
	pub async fn chain(&self) -> Result<Chain> {
		Chain::connect(&self.url())
			.await
			.with_context(|| format!("connecting to {}: {}", self.recipe.name, self.last_lines()))
	}

	/// What the node has said since it was last started.
	pub fn log(&self) -> String {
		self.log.lock().expect("no reader panics").clone()
	}

	fn last_lines(&self) -> String {
		let log = self.log();
		let lines: Vec<_> = log.lines().collect();
		let last = lines[lines.len().saturating_sub(20)..].join("\n");
		format!("the last lines of {}:\n{last}", self.recipe.name)
	}

	/// Waits until the node says `text`.
	pub async fn wait_for_log(&self, text: &str) -> Result<()> {
		let mut lines = self.lines.clone();
		let what = format!("{} to say `{text}`", self.recipe.name);
		let said = patiently(&what, async {
			loop {
				lines.mark_unchanged();
				if self.log().contains(text) {
					return Ok(());
				}
				if lines.changed().await.is_err() {
					bail!("the node ended before it said `{text}`");
				}
			}
		});
		said.await.with_context(|| self.last_lines())
	}

	/// Waits until the process ends by itself. Returns how it ended.
	pub async fn ended(&mut self) -> Result<ExitStatus> {
		let mut lines = self.lines.clone();
		patiently("the node to end", async {
			// The log closes with the process.
			while lines.changed().await.is_ok() {}
			Ok(())
		})
		.await
		.with_context(|| self.last_lines())?;
		self.finish_log();
		Ok(self.child.wait()?)
	}

	/// Ends the process at once, as a power cut would (`SIGKILL`).
	pub fn kill(&mut self) {
		// An error means that it has already ended.
		let _ = self.child.kill();
		let _ = self.child.wait();
		self.finish_log();
	}

	/// Sends the process a signal by name, such as `STOP`, `CONT` or `TERM`.
	pub fn signal(&self, name: &str) -> Result<()> {
		let status = Command::new("kill").args(["-s", name, &self.pid().to_string()]).status()?;
		anyhow::ensure!(status.success(), "kill -s {name} failed: {status}");
		Ok(())
	}

	/// Starts the node again on the same folder and ports after [`Node::kill`], and waits until it
	/// answers.
	pub async fn restart(&mut self) -> Result<()> {
		self.kill();
		*self = Self::start(&self.recipe.clone()).await?;
		Ok(())
	}

	/// The value of a metric, summed over its labels.
	pub async fn metric(&self, name: &str) -> Result<f64> {
		let text = http_get(self.recipe.metrics_port, "/metrics").await?;
		let values: Vec<f64> = text
			.lines()
			.filter(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{'])))
			.filter_map(|line| line.rsplit(' ').next()?.parse().ok())
			.collect();
		anyhow::ensure!(!values.is_empty(), "the node has no metric called `{name}`");
		Ok(values.iter().sum())
	}

	fn finish_log(&mut self) {
		if let Some(reader) = self.reader.take() {
			let _ = reader.join();
		}
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		self.kill();
		if std::thread::panicking() {
			eprintln!("{}", self.last_lines());
		}
	}
}

/// Fetches a page from this machine.
pub async fn http_get(port: u16, path: &str) -> Result<String> {
	use tokio::io::{AsyncReadExt, AsyncWriteExt};
	let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await?;
	let request = format!("GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
	stream.write_all(request.as_bytes()).await?;
	let mut answer = String::new();
	stream.read_to_string(&mut answer).await?;
	let (head, body) = answer.split_once("\r\n\r\n").context("an answer has a head")?;
	anyhow::ensure!(head.contains(" 200 "), "GET {path} answered: {head}");
	Ok(body.into())
}

/// How long something took.
pub async fn timed<T>(work: impl std::future::Future<Output = T>) -> (T, Duration) {
	let start = Instant::now();
	let done = work.await;
	(done, start.elapsed())
}
