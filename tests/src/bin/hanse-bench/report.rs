//! The results as JSON and as a table.

use crate::{load::Measured, Scenario};
use anyhow::Result;
use serde::Serialize;
use std::{fmt::Write, time::Duration};

/// One scenario's figures.
#[derive(Debug, Serialize)]
pub struct Row {
	scenario: &'static str,
	validators: usize,
	transfers_per_second: f64,
	confirmed: u64,
	/// Over all nodes.
	cpu_micros_per_transfer: f64,
	inclusion_ms_p50: f64,
	inclusion_ms_p99: f64,
	finality_ms_p50: f64,
	finality_ms_p99: f64,
	/// Of the node that used most.
	peak_memory_mib: f64,
	/// Over all nodes; includes log files and what the database sets aside.
	disk_mib_per_million_transfers: f64,
	seconds_to_first_final_block: f64,
}

impl Row {
	/// The figures of one measurement.
	pub fn new(scenario: &Scenario, first_final: Duration, measured: Measured) -> Self {
		/// A mebibyte, in bytes.
		const MIB: f64 = 1_048_576.0;
		let all = measured.inclusion.len().max(1) as f64;
		Self {
			scenario: scenario.name,
			validators: scenario.validators,
			transfers_per_second: round(measured.confirmed as f64 / measured.span.as_secs_f64()),
			confirmed: measured.confirmed,
			cpu_micros_per_transfer: round(measured.usage.cpu_micros as f64 / all),
			inclusion_ms_p50: percentile(&measured.inclusion, 50),
			inclusion_ms_p99: percentile(&measured.inclusion, 99),
			finality_ms_p50: percentile(&measured.finality, 50),
			finality_ms_p99: percentile(&measured.finality, 99),
			peak_memory_mib: round(measured.usage.peak_memory as f64 / MIB),
			disk_mib_per_million_transfers: round(
				measured.usage.database as f64 / MIB / all * 1_000_000.0,
			),
			seconds_to_first_final_block: round(first_final.as_secs_f64()),
		}
	}
}

fn round(value: f64) -> f64 {
	(value * 10.0).round() / 10.0
}

/// The value that `percent` of the sorted samples do not exceed.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
	let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
	sorted.get(place).copied().map_or(f64::NAN, round)
}

/// All rows, as a file that a later run can be compared with.
pub fn json(rows: &[Row]) -> Result<String> {
	let cores = std::thread::available_parallelism()?.get();
	Ok(serde_json::to_string_pretty(&serde_json::json!({ "cores": cores, "rows": rows }))?)
}

/// All rows, to read.
pub fn table(rows: &[Row]) -> String {
	let mut text = format!(
		"{:<30} {:>7} {:>9} {:>17} {:>17} {:>8} {:>9} {:>7}\n",
		"scenario",
		"tx/s",
		"µs/tx",
		"in block p50/p99",
		"final p50/p99",
		"MiB",
		"MiB/M tx",
		"start s"
	);
	for row in rows {
		let _ = writeln!(
			text,
			"{:<30} {:>7} {:>9} {:>17} {:>17} {:>8} {:>9} {:>7}",
			row.scenario,
			row.transfers_per_second,
			row.cpu_micros_per_transfer,
			format!("{}/{} ms", row.inclusion_ms_p50, row.inclusion_ms_p99),
			format!("{}/{} ms", row.finality_ms_p50, row.finality_ms_p99),
			row.peak_memory_mib,
			row.disk_mib_per_million_transfers,
			row.seconds_to_first_final_block,
		);
	}
	text
}

#[cfg(test)]
mod tests {
	use super::percentile;

	#[test]
	fn percentile_is_the_value_that_many_do_not_exceed() {
		let samples: Vec<f64> = (1..=100).map(f64::from).collect();
		assert_eq!(percentile(&samples, 50), 50.0);
		assert_eq!(percentile(&samples, 99), 99.0);
		assert_eq!(percentile(&[7.0], 99), 7.0);
		assert!(percentile(&[], 50).is_nan());
	}
}
