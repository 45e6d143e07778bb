"""Advice: what a network that runs could do better, one small rule each, with its reason.

A rule looks at a :class:`~engine.advice.survey.Survey` of the network, in which its nodes are
sorted by kind already, and yields its findings. What it proposes has been tried, and every rule
can be silenced, at one node or in the whole project.
"""
