"""ONNX: writing a model from the blocks, and proving it equal to the network it came from."""
