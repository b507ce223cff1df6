//! Ports that nothing else listens on.

use std::{
	net::{Ipv4Addr, TcpListener},
	sync::atomic::{AtomicU16, Ordering},
};

/// Below the range from which the system takes the ports of outgoing connections, so that none of
/// them can take a port between our asking and the node's listening.
const FIRST: u16 = 20_000;
const LAST: u16 = 32_000;

static NEXT: AtomicU16 = AtomicU16::new(0);

/// A free port on the loopback interface, different at each call.
pub fn free_port() -> u16 {
	// Two test programs at once begin at different places.
	let start = (std::process::id() % 100) as u16 * 100;
	let range = LAST - FIRST;
	for _ in 0..range {
		let port = FIRST + (start + NEXT.fetch_add(1, Ordering::Relaxed)) % range;
		if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
			return port;
		}
	}
	panic!("no port between {FIRST} and {LAST} is free on the loopback interface");
}
