"""The version of Riskdesk; the build reads it from here, since a clone that runs from its folder has no metadata."""

VERSION = "0.1.0"
